//! Why a target is not met.

/// The reason, for a target that has not been met in every run. Profiles (callgrind, perf) show them.
pub(super) fn reason(name: &str) -> Option<&'static str> {
    let reason = match name {
        "list-to-sdk" | "list-to-object-store" | "list-to-raw" => {
            "The raw loop only looks for the keys. The reader makes items with all their fields, and the pages are checked for \
             order, prefix and repeats, so that a wrong page is an error and not a wrong list."
        }
        "list-to-client" | "facade-time" => {
            "Each key becomes a handle, whose bucket and client are shared, and is decoded by one rule."
        }
        "delete-quiet" => {
            "Quiet spares the reading of the answer, and the fast reader needs a third of the request's time for that. The \
             request, with its XML, checksum and signature, is the same for both."
        }
        "delete-quiet-sdk" | "delete-to-sdk" | "delete-quiet-to-sdk" => {
            "Ten requests take some milliseconds in all, most of it the SDK's for each request: checksum, signature, the \
             connection. With 100,000 keys the ratio is smaller; see the growth below."
        }
        "down-to-boto3" | "down-to-transfer-manager" | "down-to-fastest" => {
            "Two cores are shared with the server, and nearly all of the time goes to two copies of each byte in the kernel, \
             from the socket and to the file, which every way makes. What remains is within the spread of the rounds."
        }
        "up-2gib-to-fastest" | "up-2gib-cpu-to-fastest" => {
            "Nearly all of the time goes to copies in the kernel, and the ratio moves between runs of the same program: from \
             0.6, with other work on the machine, to 1.2."
        }
        "list-memory" => {
            "The program that measures has other libraries in it, and takes 16 MiB before it lists anything. The listing \
             takes eight."
        }
        "down-network-to-fastest"
        | "up-network-to-fastest"
        | "up-to-transfer-manager"
        | "up-to-fastest" => "The fastest transfers are within the spread of the rounds.",
        "files-up-to-object-store" | "files-down-to-object-store" => {
            "Nine tenths of a small file's instructions are the SDK's call, half a million whatever its size: configuration, \
             signature, endpoint, interceptors, user agent, 400 allocations. object_store signs and sends its own requests for \
             a third of that."
        }
        "head-instructions" => {
            "The response, of two kilobytes, is moved into the handle that keeps it. Nearly all of the difference is memmove, \
             of which valgrind counts each byte."
        }
        _ => return None,
    };
    Some(reason)
}
