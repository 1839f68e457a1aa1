//! The whole run: every case, the counts, and the report after each of them.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Instant;

use benches::server::Server;

use crate::measure::Bench;
use crate::plan::{CASES, Case};
use crate::results::Results;
use crate::{Error, Result, counts, machine, report};

/// Where the report is.
pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Where files are kept in memory, as Linux has it.
const MEMORY: &str = "/dev/shm";

/// Room for the uploaded file, the downloaded file, and a copy that some ways keep.
const ROOM: u64 = 6 << 30;

/// The name by which `--only` asks for the counts.
const COUNTS: &str = "count";

/// The cases to measure, and the folder for the results.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// How many rounds count; one more, the first, does not.
    #[arg(long, default_value_t = 5)]
    rounds: usize,

    /// Measures anew only what has this in its name, such as `list`, `list keys-1000000`, `upload` or `count`, and puts it
    /// among the results of the last run.
    #[arg(long, value_name = "CASE")]
    only: Option<String>,

    /// The folder to write to.
    #[arg(long, default_value = FOLDER)]
    out: PathBuf,

    /// The folder for the files that are uploaded and downloaded. Unless it is given, one in memory, so that the disk is
    /// not what is measured, or where there is no room for that, on the disk.
    #[arg(long)]
    scratch: Option<PathBuf>,
}

impl Options {
    /// A whole name asks for that case alone, a part of one for all that have it.
    fn wants(&self, name: &str) -> bool {
        let Some(only) = &self.only else { return true };
        let is_whole = CASES.iter().any(|case| case.name() == *only);
        if is_whole {
            name == only
        } else {
            name.contains(only)
        }
    }

    /// The results of the last run, if only a part of them is measured anew; else empty ones.
    fn results(&self) -> Result<Results> {
        let last = match self.only {
            Some(_) => Results::load(&self.out)?,
            None => None,
        };
        match last {
            Some(results) => results.same_machine(),
            None => Results::new(self.rounds, machine::files(&self.scratch())),
        }
    }

    /// The folder that a temporary one is made in.
    fn scratch(&self) -> PathBuf {
        match &self.scratch {
            Some(folder) => folder.clone(),
            None if machine::has_room(MEMORY, ROOM) => MEMORY.into(),
            None => std::env::temp_dir(),
        }
    }
}

/// Measures every case that is wanted. The report is written after each, so that what has been measured stays.
pub(crate) fn whole(options: &Options) -> Result<()> {
    let cases: Vec<&Case> = CASES
        .iter()
        .filter(|case| options.wants(&case.name()))
        .collect();
    if cases.is_empty() && !options.wants(COUNTS) {
        return Err(Error::NoCase(options.only.clone().unwrap_or_default()));
    }
    let mut results = options.results()?;
    let scratch = tempfile::tempdir_in(options.scratch())?;
    let bench = Bench {
        server: Server::start()?,
        scratch: scratch.path().to_owned(),
    };
    let started = Instant::now();
    for case in cases {
        let seconds = started.elapsed().as_secs();
        eprintln!(
            "{} ({} rounds, at {seconds} s)",
            case.name(),
            options.rounds
        );
        prepare(case, &bench.scratch)?;
        let measured = bench.case(*case, options.rounds, machine::date());
        eprintln!("{}", report::table(&measured));
        results.put(measured);
        write(&results, &options.out)?;
    }
    if options.wants(COUNTS) {
        eprintln!("count (at {} s)", started.elapsed().as_secs());
        results.counts = counts::count();
        write(&results, &options.out)?;
    }
    eprintln!("done after {} s", started.elapsed().as_secs());
    failures(&results)
}

/// Writes the report from the samples of an earlier run.
pub(crate) fn report(out: &Path) -> Result<()> {
    let results = Results::load(out)?;
    let results = results.ok_or_else(|| Error::way("nothing has been measured yet"))?;
    write(&results, out)
}

fn write(results: &Results, out: &Path) -> Result<()> {
    results.save(out)?;
    report::write(results, out)
}

/// A failed way does not end the run; it ends its exit code.
fn failures(results: &Results) -> Result<()> {
    let failed = results.measured.iter().flat_map(|measured| {
        let ways = measured.ways.iter().filter(|way| way.failure.is_some());
        ways.map(|way| format!("{} by {}", measured.case.name(), way.name))
    });
    let failed: Vec<String> = failed.collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Error::Failed(failed.join(", ")))
    }
}

/// The file to upload. It has no holes, so that reading it is work, and is on the disk before anything is measured.
fn prepare(case: &Case, scratch: &Path) -> Result<()> {
    if case.task != "upload" {
        return Ok(());
    }
    let pattern = std::io::Read::take(std::io::repeat(b'x'), case.size());
    let mut pattern = std::io::BufReader::with_capacity(1024 * 1024, pattern);
    let mut file = File::create(scratch.join(case.task))?;
    std::io::copy(&mut pattern, &mut file)?;
    file.sync_all()?;
    Ok(())
}
