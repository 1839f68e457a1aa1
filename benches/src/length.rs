//! About how long `cargo bench` takes, so that it can be said before it begins.

/// The programs in the order in which cargo runs them, and the seconds that each takes on two cores.
///
/// ```
/// assert!(benches::length::PROGRAMS.iter().any(|(name, _)| *name == "list"));
/// ```
pub const PROGRAMS: &[(&str, u32)] = &[
    ("call", 40),
    ("construction", 45),
    ("count", 60),
    ("delete", 25),
    ("list", 55),
    ("n-plus-one", 10),
    ("transfer", 60),
];

/// The length of a run in words. `filter` is the word after `cargo bench --`, which names a task.
///
/// ```
/// assert_eq!(benches::length::words(Some("delete")), "delete: about 25 s");
/// ```
#[must_use]
pub fn words(filter: Option<&str>) -> String {
    let is_wanted = |program: &str| {
        filter.is_none_or(|filter| filter.starts_with(program) || program.contains(filter))
    };
    let wanted: Vec<_> = PROGRAMS
        .iter()
        .filter(|(program, _)| is_wanted(program))
        .collect();
    if wanted.is_empty() {
        return "benches of unknown length".to_owned();
    }
    let seconds: u32 = wanted.iter().map(|(_, seconds)| seconds).sum();
    let names: Vec<&str> = wanted.iter().map(|(program, _)| *program).collect();
    let length = if seconds < 90 {
        format!("{seconds} s")
    } else {
        format!("{} min", seconds.div_ceil(60))
    };
    format!("{}: about {length}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn the_length_is_that_of_the_tasks_that_the_filter_names() {
        assert!(words(None).starts_with("call, construction, count"));
        assert!(words(Some("list/1000")).starts_with("list: about"));
        assert_eq!(words(Some("nothing")), "benches of unknown length");
    }
}
