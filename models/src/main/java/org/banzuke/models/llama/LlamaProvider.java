package org.banzuke.models.llama;

import java.util.List;
import org.banzuke.api.LanguageModel;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;
import org.banzuke.models.ModelProvider;
import org.banzuke.models.gguf.GgufReader;

/**
 * Opens {@code llama:} names: the bundled model, or any GGUF file. The bundled files and those the user trusts are
 * computed in this process, any other in a cell: a damaged file can end llama.cpp, and a hostile one take it over.
 */
public final class LlamaProvider implements ModelProvider {
    @Override
    public String scheme() {
        return "llama";
    }

    @Override
    public List<String> examples() {
        return List.of("llama:tiny", "llama:tiny?lora=tiny", "llama:path/to/model.gguf?ctx=2048");
    }

    @Override
    public LanguageModel open(ModelName name, ModelContext context) {
        var options = LlamaOptions.of(name);
        var files = ModelFiles.find(name, options, context);
        var header = GgufReader.read(files.weights());
        files.lora().ifPresent(GgufReader::read);
        return files.trusted()
                ? InProcess.open(options, files, header, context)
                : CellModel.open(name, options, files, context);
    }
}
