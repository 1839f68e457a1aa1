//! The table, and that no cell of it is bad.

use std::fmt::Write;
use std::sync::Arc;

use futures::future;
use tokio::sync::Semaphore;

use crate::cell::{self, Cell};
use crate::faults::{self, Cause, Times, Trouble};
use crate::rows;
use crate::work::Work;

/// How many cells are run at a time. Most of them wait.
const AT_A_TIME: usize = 24;

struct Row {
    work: Work,
    cells: Vec<Option<(Cell, Cell)>>,
}

/// Writes the table to `faults.txt` in cargo's folder for tests.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_fault_makes_any_work_go_wrong() {
    let troubles = faults::all();
    let works = rows::all();
    let pairs = works
        .iter()
        .flat_map(|work| troubles.iter().map(move |trouble| (*work, trouble.clone())));
    let turns = Arc::new(Semaphore::new(AT_A_TIME));
    let running = pairs.map(|(work, trouble)| {
        let turns = Arc::clone(&turns);
        tokio::spawn(async move {
            let _turn = turns.acquire().await;
            both(work, trouble).await
        })
    });
    let running: Vec<_> = running.collect();
    let cells = future::try_join_all(running).await.unwrap();
    let mut cells = cells.into_iter();
    let mut rows: Vec<_> = works
        .into_iter()
        .map(|work| Row {
            work,
            cells: cells.by_ref().take(troubles.len()).collect(),
        })
        .collect();
    for row in &mut rows {
        again(row, &troubles).await;
    }
    let table = table(&troubles, &rows);
    println!("{table}");
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/faults.txt");
    std::fs::write(path, &table).unwrap();
    let bad = bad(&troubles, &rows);
    assert!(
        bad.is_empty(),
        "{} bad cells:\n{}",
        bad.len(),
        bad.join("\n")
    );
}

/// A fault that happens once, and one that happens always.
async fn both(work: Work, trouble: Trouble) -> Option<(Cell, Cell)> {
    if !applies(&trouble, work) {
        return None;
    }
    let once = cell::run(work, &trouble, Times::Once).await;
    let always = cell::run(work, &trouble, Times::Always).await;
    Some((once, always))
}

/// Runs the cells that hung once more, one after another: what hangs on a machine with nothing else to do, hangs.
async fn again(row: &mut Row, troubles: &[Trouble]) {
    for (trouble, cells) in troubles.iter().zip(&mut row.cells) {
        let Some((once, always)) = cells else {
            continue;
        };
        for (cell, times) in [(once, Times::Once), (always, Times::Always)] {
            if matches!(cell, Cell::Hung(_)) {
                *cell = cell::run(row.work, trouble, times).await;
            }
        }
    }
}

fn applies(trouble: &Trouble, work: Work) -> bool {
    let first_of_its_kind = || {
        let rows = rows::all();
        let first = rows.iter().find(|row| row.name == work.name);
        first.is_some_and(|row| row.operation == work.operation)
    };
    match trouble.cause {
        // They are asked for before the first request, whatever it is.
        Cause::Credentials(_) => first_of_its_kind(),
        Cause::Server(_) => trouble.applies_to(work.operation),
    }
}

fn table(troubles: &[Trouble], rows: &[Row]) -> String {
    let mut table = String::from("The fault once / always: + done, - an error, ! bad\n\n");
    for (index, trouble) in troubles.iter().enumerate() {
        writeln!(
            table,
            "{:>44} {}",
            "",
            "  |".repeat(index) + "  " + trouble.name
        )
        .unwrap();
    }
    for row in rows {
        write!(table, "{:<18}{:<26} ", row.work.name, row.work.operation).unwrap();
        for cell in &row.cells {
            match cell {
                Some((once, always)) => write!(table, "{}{} ", sign(once), sign(always)).unwrap(),
                None => table.push_str(" · "),
            }
        }
        table.push('\n');
    }
    table
}

fn sign(cell: &Cell) -> char {
    match cell {
        Cell::Done => '+',
        Cell::Failed => '-',
        Cell::Hung(_) | Cell::Bad(_) => '!',
    }
}

fn bad(troubles: &[Trouble], rows: &[Row]) -> Vec<String> {
    let mut bad = Vec::new();
    for row in rows {
        for (trouble, cell) in troubles.iter().zip(&row.cells) {
            let Some((once, always)) = cell else { continue };
            for (times, cell) in [(Times::Once, once), (Times::Always, always)] {
                if let Cell::Hung(reason) | Cell::Bad(reason) = cell {
                    let Work {
                        name, operation, ..
                    } = row.work;
                    bad.push(format!(
                        "{name}, {operation}, {} {times:?}: {reason}",
                        trouble.name
                    ));
                }
            }
        }
    }
    bad
}
