/*
 * Loaded before a program (LD_PRELOAD): a disk that refuses to take what is written to a database. The file named by
 * FAILING_DISK is shared with whoever holds the test: five numbers that say which operations fail and count them all.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct orders {
  /* Operations so far; the first and the last that fail, 0 for none; with which error; how many have failed. */
  int count, first, last, error, failed;
};
static struct orders *orders;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAILING_DISK");
  int descriptor = path ? open(path, O_RDWR) : -1;
  if (descriptor < 0) return;
  void *memory = mmap(NULL, sizeof *orders, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (memory != MAP_FAILED) orders = memory;
  close(descriptor);
}

static int is_ours(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "einklang.db") != NULL;
}

/* Counts an operation; whether it is to fail. */
static int is_refused(int descriptor) {
  if (!orders || !is_ours(descriptor)) return 0;
  int n = __atomic_add_fetch(&orders->count, 1, __ATOMIC_SEQ_CST);
  if (orders->first == 0 || n < orders->first || n > orders->last) return 0;
  orders->failed++;
  errno = orders->error;
  return 1;
}

/* The first that finds the disk full still gets half of its bytes onto it. */
static size_t room_for(size_t length) {
  return orders->error == ENOSPC && orders->count == orders->first ? length / 2 : 0;
}

#define WRITES(name, ...)                                                                     \
  ssize_t (*original)() = dlsym(RTLD_NEXT, name);                                             \
  if (is_refused(descriptor) && (length = room_for(length)) == 0) return errno = orders->error, -1; \
  return original(descriptor, bytes, length, ##__VA_ARGS__)

ssize_t write(int descriptor, const void *bytes, size_t length) { WRITES("write"); }
ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t at) { WRITES("pwrite", at); }
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t at) { WRITES("pwrite64", at); }

#define REFUSES(name, ...)                           \
  int (*original)() = dlsym(RTLD_NEXT, name);        \
  if (is_refused(descriptor)) return -1;             \
  return original(descriptor, ##__VA_ARGS__)

int ftruncate(int descriptor, off_t length) { REFUSES("ftruncate", length); }
int ftruncate64(int descriptor, off64_t length) { REFUSES("ftruncate64", length); }
int fsync(int descriptor) { REFUSES("fsync"); }
int fdatasync(int descriptor) { REFUSES("fdatasync"); }
