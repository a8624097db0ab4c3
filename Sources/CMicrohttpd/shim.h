#include <microhttpd.h>
#include <string.h>

/// `MHD_start_daemon` takes its options as variable arguments, which Swift cannot pass.
/// Without `MHD_USE_ITC` the daemon cannot be quiesced, and shuts the listening socket down when it
/// stops, for whomever else it is open.
static inline struct MHD_Daemon *madoguchi_start(
    int listen_socket, unsigned threads, unsigned connections, unsigned per_address,
    unsigned timeout_seconds, size_t connection_memory, MHD_AccessHandlerCallback handler,
    void *context, MHD_NotifyConnectionCallback connection, MHD_RequestCompletedCallback completed,
    void *(*begin)(void *, const char *, struct MHD_Connection *),
    size_t (*unescape)(void *, struct MHD_Connection *, char *)) {
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, NULL, NULL, handler, context,
        MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listen_socket,
        MHD_OPTION_THREAD_POOL_SIZE, threads,
        MHD_OPTION_CONNECTION_LIMIT, connections,
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, per_address,
        MHD_OPTION_CONNECTION_TIMEOUT, timeout_seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_memory,
        MHD_OPTION_NOTIFY_CONNECTION, connection, context,
        MHD_OPTION_NOTIFY_COMPLETED, completed, context,
        MHD_OPTION_URI_LOG_CALLBACK, begin, context,
        MHD_OPTION_UNESCAPE_CALLBACK, unescape, context,
        MHD_OPTION_END);
}

/// Empties the query of a target that libmicrohttpd is about to take apart.
///
/// The library keeps a record of each argument in the connection's memory. When that memory is full it
/// queues an error answer, and version 0.9.75 then goes on as if it had not: the client waits for
/// nothing until it is cut off. Nobody here asks the library for arguments. The target stands in the
/// library's own buffer, and writing a NUL behind the `?` is what the library does a moment later.
static inline void madoguchi_hide_arguments(const char *target) {
    char *mark = target == NULL ? NULL : strchr(target, '?');
    if (mark != NULL && mark[1] != '\0') mark[1] = '\0';
}

/// The connection's socket, or -1.
static inline int madoguchi_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == NULL ? -1 : (int)info->connect_fd;
}

/// What the notice of a new connection left for it, or NULL.
static inline void *madoguchi_socket_context(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info == NULL ? NULL : info->socket_context;
}

/// The client's address, or NULL; `MHD_get_connection_info` is variadic too.
static inline const struct sockaddr *madoguchi_client_address(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info == NULL ? NULL : info->client_addr;
}
