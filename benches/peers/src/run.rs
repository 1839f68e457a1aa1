//! The whole run: every case, the counts, and the report after each of them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Instant;

use benches::server::{Server, files, size};

use crate::length::{Lengths, duration};
use crate::measure::Bench;
use crate::plan::{CASES, Case};
use crate::results::Results;
use crate::{Error, Result, counts, machine, report};

/// Where the report is.
pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Where a part is written to that is not of the machine of the last run. Git ignores it.
const ELSEWHERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/results");

/// Where files are kept in memory, as Linux has it.
const MEMORY: &str = "/dev/shm";

/// Room for the uploaded file, the downloaded file, and a copy that some ways keep.
const ROOM: u64 = 6 << 30;

/// Files up to this size are not waited for until they are on the disk: there are thousands of them.
const SMALL: u64 = 1 << 20;

/// The name by which `--only` asks for the counts.
const COUNTS: &str = "count";

/// The cases to measure, and the folder for the results.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The number of rounds that count. One more comes before them.
    #[arg(long, default_value_t = 5)]
    rounds: usize,

    /// Measures only what has this in its name, such as `list`, `list keys-1000000`, `upload` or `count`, and puts it among
    /// the results of the last run. If those are of another machine, it writes to a folder of its own.
    #[arg(long, value_name = "CASE")]
    only: Option<String>,

    /// The folder to write to.
    #[arg(long, default_value = FOLDER)]
    out: PathBuf,

    /// The folder for the files that are uploaded and downloaded. By default it is in memory, so that the disk is not
    /// measured, or on the disk if memory has no room.
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

    /// The folder to write to, and the results of this machine that are in it already, if only a part of them is measured
    /// anew.
    fn results(&self) -> Result<(PathBuf, Results)> {
        let new = || Results::new(self.rounds, machine::files(&self.scratch()));
        if self.only.is_none() {
            return Ok((self.out.clone(), new()?));
        }
        for folder in [&self.out, Path::new(ELSEWHERE)] {
            match Results::load(folder)? {
                None => return Ok((folder.to_owned(), new()?)),
                Some(results) if results.is_of_this_machine()? => {
                    return Ok((folder.to_owned(), results));
                }
                Some(_) => {}
            }
        }
        Ok((ELSEWHERE.into(), new()?))
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
    let (out, mut results) = options.results()?;
    if out != options.out {
        eprintln!(
            "the results in {} are of another machine; these go to {}",
            options.out.display(),
            out.display()
        );
    }
    let lengths = Lengths::of(Path::new(FOLDER));
    eprintln!("{}", lengths.words(&cases, options.rounds));
    fs::create_dir_all(&out)?;
    let scratch = tempfile::tempdir_in(options.scratch())?;
    let bench = Bench {
        server: Server::start()?,
        scratch: scratch.path().to_owned(),
    };
    let started = Instant::now();
    for (index, case) in cases.iter().enumerate() {
        let length = lengths.seconds(case, options.rounds);
        let length = length.map_or_else(String::new, |length| {
            format!(", about {}", duration(length))
        });
        eprintln!(
            "{} of {}: {}{length} (at {} s)",
            index + 1,
            cases.len(),
            case.name(),
            started.elapsed().as_secs(),
        );
        prepare(case, &bench.scratch)?;
        let measured = bench.case(**case, options.rounds, machine::date());
        eprintln!("{}", report::table(&measured));
        results.put(measured);
        write(&results, &out)?;
    }
    if options.wants(COUNTS) {
        eprintln!("count (at {} s)", started.elapsed().as_secs());
        results.counts = counts::count();
        write(&results, &out)?;
    }
    eprintln!(
        "done after {} s: {}",
        started.elapsed().as_secs(),
        out.join("RESULTS.md").display()
    );
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
        let ways = measured
            .ways
            .iter()
            .filter(|way| way.failure.is_some() && !way.is_missing());
        ways.map(|way| format!("{} by {}", measured.case.name(), way.name))
    });
    let failed: Vec<String> = failed.collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Error::Failed(failed.join(", ")))
    }
}

/// What is uploaded: a file, or a folder of files.
fn prepare(case: &Case, scratch: &Path) -> Result<()> {
    let path = scratch.join(case.task);
    match case.task {
        "upload" => fill(&path, case.size()),
        "upload-dir" => {
            if path.exists() {
                fs::remove_dir_all(&path)?;
            }
            let size = size(case.bucket) as u64;
            files(case.bucket)
                .iter()
                .try_for_each(|file| fill(&path.join(file), size))
        }
        _ => Ok(()),
    }
}

/// Writes a file without holes, so that reading it is work. It is on the disk before anything is measured.
fn fill(path: &Path, bytes: u64) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let pattern = std::io::Read::take(std::io::repeat(b'x'), bytes);
    let mut pattern = std::io::BufReader::with_capacity(1024 * 1024, pattern);
    let mut file = File::create(path)?;
    std::io::copy(&mut pattern, &mut file)?;
    if bytes > SMALL {
        file.sync_all()?;
    }
    Ok(())
}
