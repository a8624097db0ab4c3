/* A bare libmicrohttpd server: one prebuilt response a path, best settings, nothing else.
 *
 * usage: bare PORT FILE...     each FILE: path, blank line, headers, blank line, body
 */
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct page {
    char path[1024];
    struct MHD_Response *response;
};

static struct page pages[64];
static int page_count;

static enum MHD_Result answer(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *size, void **state) {
    (void)context, (void)method, (void)version, (void)data, (void)size;
    static int seen;
    if (*state == NULL) {
        *state = &seen;
        return MHD_YES;
    }
    for (int i = 0; i < page_count; i += 1)
        if (strcmp(url, pages[i].path) == 0)
            return MHD_queue_response(connection, MHD_HTTP_OK, pages[i].response);
    return MHD_NO;
}

static void load(const char *name) {
    FILE *file = fopen(name, "rb");
    if (file == NULL || page_count == 64) {
        fprintf(stderr, "bare: cannot load %s\n", name);
        exit(1);
    }
    struct page *page = &pages[page_count++];
    char line[1000];
    if (fgets(page->path, sizeof page->path, file) == NULL) exit(1);
    page->path[strcspn(page->path, "\n")] = '\0';
    /* Queries are part of the file's path for the client, not for this server. */
    page->path[strcspn(page->path, "?")] = '\0';
    static char headers[64][2][1024];
    memset(headers, 0, sizeof headers);
    int count = 0;
    while (fgets(line, sizeof line, file) != NULL && line[0] != '\n' && count < 64) {
        line[strcspn(line, "\n")] = '\0';
        char *colon = strstr(line, ": ");
        if (colon == NULL) continue;
        *colon = '\0';
        strncpy(headers[count][0], line, sizeof headers[count][0] - 1);
        strncpy(headers[count][1], colon + 2, sizeof headers[count][0] - 1);
        count += 1;
    }
    long start = ftell(file);
    fseek(file, 0, SEEK_END);
    long size = ftell(file) - start;
    fseek(file, start, SEEK_SET);
    char *body = malloc((size_t)size);
    if (body == NULL || fread(body, 1, (size_t)size, file) != (size_t)size) exit(1);
    page->response =
        MHD_create_response_from_buffer((size_t)size, body, MHD_RESPMEM_PERSISTENT);
    for (int i = 0; i < count; i += 1)
        MHD_add_response_header(page->response, headers[i][0], headers[i][1]);
    fclose(file);
}

int main(int argc, char **argv) {
    for (int i = 2; i < argc; i += 1) load(argv[i]);
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD, (uint16_t)atoi(argv[1]), NULL, NULL, answer, NULL,
        MHD_OPTION_THREAD_POOL_SIZE, 2u, MHD_OPTION_CONNECTION_LIMIT, 1000u,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)8192, MHD_OPTION_END);
    if (daemon == NULL) return 1;
    pause();
    MHD_stop_daemon(daemon);
    return 0;
}
