package health.vesper.bench;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * How much JavaScript a client's browser loads before it can show tonight and enter the room,
 * gzipped.
 */
final class PageWeight {
  private PageWeight() {}

  static double kib(Path project) throws IOException {
    var dist = project.resolve("web/dist");
    var manifest = Json.mapper().readTree(dist.resolve(".vite/manifest.json").toFile());
    var files = new HashSet<String>();
    collect(manifest, "app/index.html", files);
    for (var entry : manifest.properties()) {
      // The client's own routes are loaded on the way in; records and audit are not.
      if (entry.getKey().matches(".*(tonight|evening).*")
          && entry.getValue().path("isDynamicEntry").asBoolean()) {
        collect(manifest, entry.getKey(), files);
      }
    }
    long bytes = 0;
    for (var file : files) {
      bytes += gzipped(dist.resolve(file));
    }
    return bytes / 1024.0;
  }

  private static void collect(JsonNode manifest, String key, Set<String> files) {
    var chunk = manifest.get(key);
    if (chunk == null) {
      throw new IllegalStateException("the build's manifest has no " + key);
    }
    if (files.add(chunk.get("file").asText())) {
      chunk.path("imports").forEach(next -> collect(manifest, next.asText(), files));
    }
  }

  private static long gzipped(Path file) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      Files.copy(file, gzip);
    }
    return out.size();
  }
}
