//! Allocations a call, counted: a budget that is exceeded fails, whatever the machine is doing.
//!
//! One test alone: the counter counts the whole process.

use std::collections::HashMap;

use benches::calls::{CALLS, Layers};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// The allocations of the SDK alone for a page of 1000 keys.
const PAGE: u64 = 3_358;

/// The allocations that a handle may add to a call.
const HANDLE: u64 = 2;

/// The allocations that a layer may add to a delete of 1000 keys, whatever their number.
const BATCH: u64 = 40;

#[tokio::test]
async fn each_layer_keeps_its_budget() {
    let _profiler = dhat::Profiler::builder().testing().build();
    let layers = Layers::new().await.expect("the layers");
    let mut counts = HashMap::new();
    for call in CALLS {
        // The first call fills caches.
        call.run(&layers).await;
        let before = dhat::HeapStats::get();
        call.run(&layers).await;
        let after = dhat::HeapStats::get();
        let allocations = after.total_blocks - before.total_blocks;
        println!("count/{:<18} allocations: {allocations}", call.name);
        println!(
            "count/{:<18} bytes: {}",
            call.name,
            after.total_bytes - before.total_bytes
        );
        counts.insert(call.name, allocations);
    }

    let page = |layer: &str| counts[format!("page/{layer}").as_str()];
    let (sdk, client, resource) = (page("sdk"), page("client"), page("resource"));
    assert!(
        client <= PAGE.min(sdk),
        "a page: {client} by the client, {sdk} by the SDK"
    );
    // One more for each key, and what a call may add.
    assert!(
        resource <= client + 1_000 + HANDLE,
        "a page: {resource} by the handle, {client} by the client"
    );
    let batch = |layer: &str| counts[format!("batch/{layer}").as_str()];
    let (sdk, client, resource) = (batch("sdk"), batch("client"), batch("resource"));
    assert!(
        client <= sdk + BATCH,
        "a delete of 1000 keys: {client} by the client, {sdk} by the SDK"
    );
    // A copy of each key is kept, to account for it.
    assert!(
        resource <= client + 1_000 + BATCH,
        "a delete of 1000 keys: {resource} by the handle, {client} by the client"
    );
    for task in ["head", "get", "put", "delete"] {
        let client = counts[format!("{task}/client").as_str()];
        let resource = counts[format!("{task}/resource").as_str()];
        assert!(
            resource <= client + HANDLE,
            "{task}: {resource} by the handle, {client} by the client"
        );
    }
}
