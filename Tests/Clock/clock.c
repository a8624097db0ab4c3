// Another wall clock for the programs that are started with this library in LD_PRELOAD:
//
//   CLOCK_OFFSET       seconds from the real clock; `scripts/at` sets it
//   CLOCK_OFFSET_FILE  a file of eight bytes with more nanoseconds, read each time: a test moves the
//                      clock of one program while it runs (`Tests/EndToEnd/faked.py`)
//
// The monotonic clock and the times of files stay real. libfaketime 0.9.10, which Debian 12 has, is
// not used: under it clock_nanosleep(2) fails for a time of the monotonic clock, and with it every
// time.sleep of Python 3.11; and it adds to the environment, where Swift looks for its arguments.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000LL

static int is_known;
static int64_t offset;
static const volatile int64_t *more;

static void look(void) {
    const char *seconds = getenv("CLOCK_OFFSET"), *path = getenv("CLOCK_OFFSET_FILE");
    if (seconds) offset = atoll(seconds) * SECOND;
    if (path) {
        int file = open(path, O_RDONLY | O_CLOEXEC);
        void *bytes = mmap(NULL, sizeof *more, PROT_READ, MAP_SHARED, file, 0);
        // A test that believes in a clock it does not have would prove nothing.
        if (bytes == MAP_FAILED) abort();
        close(file);
        more = bytes;
    }
    is_known = 1;
}

// Before there are threads; but another library's constructor may read the clock earlier.
__attribute__((constructor)) static void prepare(void) {
    if (!is_known) look();
}

static struct timespec moved(struct timespec moment, int sign) {
    prepare();
    int64_t by = sign * (offset + (more ? *more : 0));
    int64_t rest = moment.tv_nsec + by % SECOND;
    int carry = rest < 0 ? -1 : rest >= SECOND;
    moment.tv_sec += by / SECOND + carry;
    moment.tv_nsec = rest - carry * SECOND;
    return moment;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = syscall(SYS_clock_gettime, clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        *now = moved(*now, 1);
    return failed;
}

int gettimeofday(struct timeval *restrict result, void *restrict zone) {
    (void)zone;
    struct timespec now;
    int failed = clock_gettime(CLOCK_REALTIME, &now);
    if (!failed) *result = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
    return failed;
}

time_t time(time_t *result) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (result) *result = now.tv_sec;
    return now.tv_sec;
}

// What waits until a moment of this clock has to wait until that of the real one. A time before 2004 is
// one of the monotonic clock, which some waits go by: no machine runs for 34 years.
static struct timespec real(const struct timespec *until) {
    return until->tv_sec > 1 << 30 ? moved(*until, -1) : *until;
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request,
                    struct timespec *rest) {
    typedef int Function(clockid_t, int, const struct timespec *, struct timespec *);
    struct timespec moment = flags & TIMER_ABSTIME ? real(request) : *request;
    return ((Function *)dlsym(RTLD_NEXT, "clock_nanosleep"))(clock, flags, &moment, rest);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
    typedef int Function(sem_t *, const struct timespec *);
    struct timespec moment = real(until);
    return ((Function *)dlsym(RTLD_NEXT, "sem_timedwait"))(semaphore, &moment);
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until) {
    typedef int Function(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
    struct timespec moment = real(until);
    return ((Function *)dlsym(RTLD_NEXT, "pthread_cond_timedwait"))(condition, mutex, &moment);
}
