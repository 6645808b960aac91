# The release archive on a JRE. Build: ./mvnw -Pdist package && docker build -t banzuke .
# Run:   docker run --rm -v "$PWD/banzuke-data:/data" banzuke quickstart
FROM eclipse-temurin:25-jre
ADD dist/target/banzuke-*-linux-x64.tar.gz /opt/
RUN mv /opt/banzuke-* /opt/banzuke && useradd --create-home banzuke && mkdir /data && chown banzuke /data
USER banzuke
ENV BANZUKE_HOME=/data
ENTRYPOINT ["/opt/banzuke/banzuke"]
