//! Instructions of the resource's calls, beside those of the same work by hand.

use std::io;

use benches::count::{instructions_between, repeated};
use benches::dynamodb::calls::{CALLS, CONVERSIONS, Layers};

use crate::report::Row;

/// Repeats a call, when run under valgrind. `None`: there is no such call.
pub(crate) fn repeat(name: &str, times: u64) -> Option<()> {
    let call = CALLS.iter().find(|call| call.name == name)?;
    repeated(times, Layers::new(), |layers| call.run(layers))
}

/// The counts of each task.
pub(crate) fn rows(argument: &str) -> io::Result<Vec<Row>> {
    let count = |name: &str| {
        let call = CALLS.iter().find(|call| call.name == name);
        let call = call.ok_or_else(|| io::Error::other(format!("no call {name}")))?;
        let (few, more) = call.repetitions;
        let count = instructions_between(argument, name, few, more)?;
        println!("count/{name:<22} instructions: {count}");
        Ok::<_, io::Error>(count)
    };
    let conversions = u64::from(CONVERSIONS);
    let copy = count("from-item/copy")?;
    let row = |task, other, ours, at_most| Row::instructions(task, other, ours, at_most);
    Ok(vec![
        row(
            "1 KiB item from a struct, beside conversion by hand",
            count("to-item/by-hand")? / conversions,
            count("to-item/resource")? / conversions,
            Some(1.1),
        ),
        row(
            "1 KiB item to a struct, beside conversion by hand",
            count("from-item/by-hand")?.saturating_sub(copy) / conversions,
            count("from-item/resource")?.saturating_sub(copy) / conversions,
            Some(1.1),
        ),
        row(
            "put of a struct of 1 KiB, beside the SDK and conversion by hand",
            count("put/by-hand")?,
            count("put/resource")?,
            Some(1.1),
        ),
        row(
            "get of a struct of 1 KiB, beside the SDK and conversion by hand",
            count("get/by-hand")?,
            count("get/resource")?,
            Some(1.1),
        ),
        row(
            "query of 10,000 items, beside the SDK's paginator",
            count("query/sdk")?,
            count("query/resource")?,
            Some(1.01),
        ),
    ])
}
