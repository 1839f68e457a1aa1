//! How many lines a program's task takes: those between the braces of its function, as rustfmt leaves them.

/// A program, its source, and the most lines that its task may take.
macro_rules! program {
    ($name:literal, $at_most:literal) => {
        (
            $name,
            include_str!(concat!("../../../resource/examples/", $name, ".rs")),
            $at_most,
        )
    };
}

const PROGRAMS: [(&str, &str, usize); 12] = [
    program!("empty_bucket", 6),
    program!("size_report", 10),
    program!("backup", 11),
    program!("sync_folder", 10),
    program!("download_prefix", 7),
    program!("copy_between_accounts", 11),
    program!("configure_bucket", 19),
    program!("process_logs", 11),
    program!("abort_stale_uploads", 10),
    program!("list_partitions", 4),
    program!("share_link", 4),
    program!("read_or_default", 7),
];

#[test]
fn no_task_takes_more_lines_than_it_may() {
    for (name, source, at_most) in PROGRAMS {
        let lines = body(name, source).count();
        assert!((1..=at_most).contains(&lines), "{name}: {lines} lines");
    }
}

/// The lines of the function that has the program's name.
fn body<'a>(name: &str, source: &'a str) -> impl Iterator<Item = &'a str> {
    let signature = format!("pub(crate) async fn {name}(");
    let function = source
        .lines()
        .skip_while(move |line| !line.starts_with(&signature));
    let body = function.skip_while(|line| !line.ends_with('{')).skip(1);
    body.take_while(|line| *line != "}")
}
