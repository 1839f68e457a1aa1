//! Client against resource: one table over all that criterion has measured. Cargo runs the programs in the order of their
//! names, so this is the last.

use benches::{estimates, settings, versus};

fn main() {
    let filter = settings::filter(std::env::args());
    let estimates = estimates::folder().map(|folder| estimates::read(&folder));
    let pairs = versus::pairs(&estimates.unwrap_or_default(), filter.as_deref());
    if !pairs.is_empty() {
        let build = if cfg!(debug_assertions) {
            "debug"
        } else {
            "release"
        };
        println!(
            "\nClient against resource, {build} build; below 1 the resource takes less time.\n"
        );
        print!("{}", versus::table(&pairs));
    }
}
