//! The names of the operations, so that a misspelt one is refused.

/// The operations of the services that the sandbox has, one a line, in order. They are the names of AWS's API.
const NAMES: &str = include_str!("operations.txt");

/// How alike two names must be for one to be suggested for the other.
const ALIKE: f64 = 0.7;

/// Whether an operation has this name.
pub(super) fn is_known(name: &str) -> bool {
    NAMES.lines().any(|known| known == name)
}

/// Why a name is refused, with the nearest name.
pub(super) fn unknown(name: &str) -> String {
    let likeness = |known: &&str| strsim::jaro_winkler(known, name);
    let nearest = NAMES
        .lines()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    match nearest.filter(|nearest| likeness(nearest) >= ALIKE) {
        Some(nearest) => format!("{name:?} is not an operation; did you mean {nearest}?"),
        None => format!("{name:?} is not an operation; expected one as GetObject, or * for all"),
    }
}
