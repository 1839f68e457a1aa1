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
            "The fast reader makes a verbose answer nearly as cheap as a quiet one, so quiet deletes gain less by it."
        }
        "delete-quiet-sdk" | "delete-to-sdk" | "delete-quiet-to-sdk" => {
            "Ten requests take ten milliseconds in all, most of it the SDK's for each request: checksum, signature, XML. With \
             100,000 keys the ratio is smaller; see the growth below."
        }
        "down-to-boto3" | "down-to-transfer-manager" | "down-to-fastest" => {
            "Two cores are shared with the server, and the fastest peers read one response from first byte to last. Ranges, \
             which pay on every real network, cost a request for each 8 MiB."
        }
        "list-memory" => {
            "The program that measures has the sandbox in it, which makes each of its processes 4 MiB larger. The listing \
             itself takes no more than before."
        }
        "down-network-to-fastest"
        | "up-network-to-fastest"
        | "up-to-transfer-manager"
        | "up-to-fastest"
        | "up-2gib-to-fastest" => "The fastest transfers are within the spread of the rounds.",
        "files-up-to-object-store" | "files-down-to-object-store" => {
            "A call through the SDK costs half a million instructions (authentication, endpoint, interceptors, 400 \
             allocations), whatever its size. object_store signs and sends its own requests for a third of that."
        }
        "head-instructions" => {
            "The response, of two kilobytes, is moved into the handle that keeps it. Nearly all of the difference is memmove, \
             of which valgrind counts each byte."
        }
        _ => return None,
    };
    Some(reason)
}
