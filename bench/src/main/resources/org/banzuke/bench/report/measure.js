// Uses a report as a reader would, and measures from each act to the frame that shows it, in milliseconds.
(async () => {
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const searched = async () => {
    do await painted(); while (byId("found").textContent.includes("searching"));
  };
  const timed = async act => {
    await painted();
    const begun = performance.now();
    act();
    const script = performance.now() - begun;
    await painted();
    return {script: Math.round(script * 10) / 10, frame: Math.round((performance.now() - begun) * 10) / 10};
  };
  const type = words => timed(() => {
    byId("search").value = words;
    byId("search").dispatchEvent(new Event("input"));
  });
  const entry = () => performance.getEntriesByName("first-contentful-paint")[0];
  while (!entry()) await painted();
  const paint = entry().startTime;
  const use = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;

  const clicks = [];
  for (const outcome of ["w", "r", "all", "n", "w", "f", "all", "r"]) {
    clicks.push(await timed(() => document.querySelector(`[data-outcome="${outcome}"]`).click()));
  }
  document.querySelector(`[data-outcome="all"]`).click();

  const begun = performance.now();
  const keys = [];
  for (const words of ["k", "kg", "kg 1", "kg 12"]) keys.push(await type(words));
  await searched();
  const unpacking = performance.now() - begun;
  for (const words of ["kg 1", "kg", "sack", "sack 7", "zzzz"]) {
    keys.push(await type(words));
  }
  const last = performance.now();
  await searched();
  const searching = performance.now() - last;
  document.querySelector("#found button").click();
  return {samples: Store.count, first_paint: Math.round(paint), use: Math.round(use), clicks, keys,
    first_search_to_its_end: Math.round(unpacking), later_search_to_its_end: Math.round(searching)};
})()
