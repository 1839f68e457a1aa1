//! The targets that the project set itself, each with what was measured.

mod figures;
mod list;
mod reasons;

use std::fmt::Write;

use crate::results::Results;
use figures::Figures;

/// A target: a figure, and the bound that it should keep.
struct Target {
    /// The name by which other texts refer to it.
    name: &'static str,
    layer: &'static str,
    /// The measured quantity and its unit. Without a unit it is a ratio.
    what: &'static str,
    bound: Bound,
    measured: Option<f64>,
}

#[derive(Clone, Copy)]
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    fn holds(self, figure: f64) -> bool {
        match self {
            Self::AtMost(bound) => figure <= bound,
            Self::AtLeast(bound) => figure >= bound,
        }
    }

    fn words(self) -> String {
        match self {
            Self::AtMost(bound) => format!("≤ {bound}"),
            Self::AtLeast(bound) => format!("≥ {bound}"),
        }
    }
}

impl Target {
    fn row(&self) -> String {
        let (figure, verdict) = match self.measured {
            Some(figure) if self.bound.holds(figure) => (digits(figure), "met"),
            Some(figure) => (digits(figure), "**not met**"),
            None => ("not measured".to_owned(), ""),
        };
        format!(
            "| `{}` | {} | {} | {} | {verdict} | {figure} |\n",
            self.name,
            self.layer,
            self.what,
            self.bound.words(),
        )
    }
}

/// All targets as a table, and how many are met.
pub(super) fn table(results: &Results) -> String {
    let targets = list::all(Figures(results));
    let is_met = |target: &&Target| {
        target
            .measured
            .is_some_and(|figure| target.bound.holds(figure))
    };
    let is_missed = |target: &&Target| {
        target
            .measured
            .is_some_and(|figure| !target.bound.holds(figure))
    };
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{} targets: {} met, {} not met, {} not measured.\n\n\
         | Name | Layer | Figure | Target | | Measured |\n|---|---|---|---:|---|---:|",
        targets.len(),
        targets.iter().filter(is_met).count(),
        targets.iter().filter(is_missed).count(),
        targets
            .iter()
            .filter(|target| target.measured.is_none())
            .count(),
    );
    text.extend(targets.iter().map(Target::row));
    text.push_str(&why_not(targets.iter().filter(is_missed)));
    text
}

/// The reasons of the targets that are not met, each once.
fn why_not<'a>(missed: impl Iterator<Item = &'a Target>) -> String {
    let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
    for target in missed {
        let name = format!("`{}`", target.name);
        let reason = reasons::reason(target.name).unwrap_or("Not known yet.");
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((reason, vec![name])),
        }
    }
    if reasons.is_empty() {
        return String::new();
    }
    let lines = reasons
        .iter()
        .map(|(reason, names)| format!("- {}: {reason}\n", names.join(", ")));
    format!("\nWhy some are not met:\n\n{}", lines.collect::<String>())
}

/// Three decimals for a ratio, one where the figure is larger.
fn digits(figure: f64) -> String {
    if figure.abs() < 10.0 {
        format!("{figure:.3}")
    } else {
        format!("{figure:.1}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Target, why_not};

    #[test]
    fn each_missed_target_has_its_reason_once() {
        let target = |name| Target {
            name,
            layer: "client",
            what: "",
            bound: Bound::AtMost(1.0),
            measured: Some(2.0),
        };
        let missed = [target("list-to-sdk"), target("new"), target("list-to-raw")];
        let text = why_not(missed.iter());
        assert!(
            text.contains("- `list-to-sdk`, `list-to-raw`: The raw loop"),
            "{text}"
        );
        assert!(text.contains("- `new`: Not known yet."), "{text}");
        assert_eq!(why_not([].into_iter()), "");
    }

    #[test]
    fn a_bound_holds_what_it_says() {
        assert!(Bound::AtMost(0.5).holds(0.5) && !Bound::AtMost(0.5).holds(0.51));
        assert!(Bound::AtLeast(1.7).holds(1.7) && !Bound::AtLeast(1.7).holds(1.69));
    }
}
