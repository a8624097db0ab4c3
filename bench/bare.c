/* A bare libmicrohttpd server with this product's settings: what the library alone can do.
 *
 *     bare PORT PATH HEAD BODY [PATH HEAD BODY]...
 *
 * answers PATH (any query) with the header lines of the file HEAD and the bytes of the file BODY,
 * and everything else with 404. It speaks to bench.py on this machine, never to the world.
 */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* As in Sources/WebServer/ServerConfiguration.swift. */
enum { THREADS = 2, CONNECTION_MEMORY = 16 * 1024, CONNECTIONS = 4000, IDLE_SECONDS = 30 };

struct page {
    const char *path;
    struct MHD_Response *response;
};

static struct page pages[64];
static int page_count;

static void fail(const char *what, const char *which) {
    fprintf(stderr, "bare: %s: %s\n", what, which);
    exit(1);
}

static char *read_file(const char *name, size_t *size) {
    FILE *file = fopen(name, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) fail("cannot read", name);
    long length = ftell(file);
    rewind(file);
    char *bytes = length < 0 ? NULL : malloc((size_t)length + 1);
    if (bytes == NULL || fread(bytes, 1, (size_t)length, file) != (size_t)length)
        fail("cannot read", name);
    fclose(file);
    bytes[length] = 0;
    *size = (size_t)length;
    return bytes;
}

static struct MHD_Response *make_response(const char *head, const char *body) {
    size_t size;
    char *bytes = read_file(body, &size);
    struct MHD_Response *response =
        MHD_create_response_from_buffer(size, bytes, MHD_RESPMEM_MUST_FREE);
    char *lines = read_file(head, &size), *rest = NULL;
    for (char *line = strtok_r(lines, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        char *colon = strstr(line, ": ");
        if (colon == NULL) fail("not a header line", line);
        *colon = 0;
        if (MHD_add_response_header(response, line, colon + 2) != MHD_YES)
            fail("not a header", line);
    }
    free(lines);
    return response;
}

static enum MHD_Result answer(
    void *context, struct MHD_Connection *connection, const char *path, const char *method,
    const char *version, const char *upload, size_t *upload_size, void **state) {
    static int seen;
    (void)context, (void)method, (void)version, (void)upload, (void)upload_size;
    if (*state == NULL) {
        *state = &seen;
        return MHD_YES;
    }
    for (int i = 0; i < page_count; i++)
        if (strcmp(path, pages[i].path) == 0)
            return MHD_queue_response(connection, MHD_HTTP_OK, pages[i].response);
    return MHD_queue_response(connection, MHD_HTTP_NOT_FOUND, pages[page_count].response);
}

int main(int count, char **arguments) {
    if (count < 5 || (count - 2) % 3 != 0 || (count - 2) / 3 > 63)
        fail("usage", "bare PORT PATH HEAD BODY [PATH HEAD BODY]...");
    for (int i = 2; i < count; i += 3) {
        pages[page_count].path = arguments[i];
        pages[page_count].response = make_response(arguments[i + 1], arguments[i + 2]);
        page_count++;
    }
    pages[page_count].response =
        MHD_create_response_from_buffer(0, (void *)"", MHD_RESPMEM_PERSISTENT);

    sigset_t end;
    sigemptyset(&end);
    sigaddset(&end, SIGTERM);
    sigaddset(&end, SIGINT);
    sigprocmask(SIG_BLOCK, &end, NULL);

    struct sockaddr_in address = {.sin_family = AF_INET};
    address.sin_port = htons((uint16_t)atoi(arguments[1]));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD, 0, NULL, NULL, answer, NULL,
        MHD_OPTION_SOCK_ADDR, &address,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)THREADS,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_MEMORY,
        MHD_OPTION_END);
    if (daemon == NULL) fail("cannot listen on port", arguments[1]);
    int number;
    sigwait(&end, &number);
    MHD_stop_daemon(daemon);
    return 0;
}
