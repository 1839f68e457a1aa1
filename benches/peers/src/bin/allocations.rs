//! Allocations and bytes of each call, as the test of their budgets counts them. A program of its own, since the counter
//! takes the place of the allocator.

use benches::calls::{CALLS, Layers};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), session::Error> {
    let _profiler = dhat::Profiler::builder().testing().build();
    let layers = Layers::new().await?;
    for call in CALLS {
        // The first call fills caches.
        call.run(&layers).await;
        let before = dhat::HeapStats::get();
        call.run(&layers).await;
        let after = dhat::HeapStats::get();
        println!(
            "{} {} {}",
            call.name,
            after.total_blocks - before.total_blocks,
            after.total_bytes - before.total_bytes,
        );
    }
    Ok(())
}
