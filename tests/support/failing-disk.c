/*
 * Loaded before a program (LD_PRELOAD): writes to files of one folder fail as those of a broken disk do.
 *
 * ATTACHE_FAILING_FOLDER names the folder. While the file that ATTACHE_FAILING_AFTER names is there, as many calls that write or
 * flush still succeed as the number in it says; every later one fails with EIO, a write after half of its bytes were written.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls_since = 0;

static int is_of_folder(int fd) {
  const char *folder = getenv("ATTACHE_FAILING_FOLDER");
  char link[64], path[PATH_MAX];
  ssize_t length;
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  return strncmp(path, folder, strlen(folder)) == 0;
}

/* How many calls still succeed; -1 while the disk works. */
static long calls_left(void) {
  const char *control = getenv("ATTACHE_FAILING_AFTER");
  char text[32];
  ssize_t length;
  int fd = control == NULL ? -1 : open(control, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  length = read(fd, text, sizeof text - 1);
  close(fd);
  text[length < 0 ? 0 : length] = '\0';
  return atol(text);
}

static int is_broken(int fd) {
  long left;
  int saved = errno;
  int broken = 0;
  if (is_of_folder(fd)) {
    left = calls_left();
    if (left < 0) atomic_store(&calls_since, 0);
    else broken = atomic_fetch_add(&calls_since, 1) >= left;
  }
  errno = saved;
  return broken;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  if (!is_broken(fd)) return REAL(pwrite64)(fd, bytes, count, offset);
  REAL(pwrite64)(fd, bytes, count / 2, offset);
  errno = EIO;
  return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return pwrite64(fd, bytes, count, offset);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (!is_broken(fd)) return REAL(write)(fd, bytes, count);
  REAL(write)(fd, bytes, count / 2);
  errno = EIO;
  return -1;
}

int fsync(int fd) {
  if (!is_broken(fd)) return REAL(fsync)(fd);
  errno = EIO;
  return -1;
}

int fdatasync(int fd) {
  if (!is_broken(fd)) return REAL(fdatasync)(fd);
  errno = EIO;
  return -1;
}

int ftruncate64(int fd, off64_t length) {
  if (!is_broken(fd)) return REAL(ftruncate64)(fd, length);
  errno = EIO;
  return -1;
}
