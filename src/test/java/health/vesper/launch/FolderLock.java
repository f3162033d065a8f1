package health.vesper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Marks a folder as used by a process. The operating system releases the lock when the process
 * ends, also when it is killed. The process id in the file is only for people.
 */
final class FolderLock {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Locks the folder, or says which process has it. */
  static FolderLock take(Path folder) {
    var file = folder.resolveSibling(folder.getFileName() + ".lock");
    try {
      Files.createDirectories(file.getParent());
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new CannotStart(
            "Vesper already runs on the database in %s (process %s): use that one, or stop it with Ctrl-C first."
                .formatted(folder, Files.readString(file).strip()));
      }
      channel.truncate(0);
      channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A byte far after the text, because on some systems no other process may read locked bytes. */
  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(1L << 40, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Releases the folder. */
  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
