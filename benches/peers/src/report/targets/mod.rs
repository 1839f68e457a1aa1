//! The targets that the project set itself, each with what was measured.

mod figures;
mod list;

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
    text
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
    use super::Bound;

    #[test]
    fn a_bound_holds_what_it_says() {
        assert!(Bound::AtMost(0.5).holds(0.5) && !Bound::AtMost(0.5).holds(0.51));
        assert!(Bound::AtLeast(1.7).holds(1.7) && !Bound::AtLeast(1.7).holds(1.69));
    }
}
