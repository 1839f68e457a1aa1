//! A logarithmic axis.

/// From a range of figures to a range of places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// The exponents of ten at both ends.
    least: f64,
    most: f64,
    /// Where the least figure is.
    pub(super) start: f64,
    /// Where the largest is.
    pub(super) end: f64,
}

impl Axis {
    /// An axis for positive figures, with a little room at both ends.
    pub(super) fn new(figures: impl Iterator<Item = f64>, start: f64, end: f64) -> Self {
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for figure in figures.filter(|figure| *figure > 0.0) {
            least = least.min(figure.log10());
            most = most.max(figure.log10());
        }
        if least > most {
            (least, most) = (0.0, 1.0);
        }
        let room = ((most - least) * 0.05).max(0.05);
        Self {
            least: least - room,
            most: most + room,
            start,
            end,
        }
    }

    pub(super) fn place(&self, figure: f64) -> f64 {
        let share = (figure.log10() - self.least) / (self.most - self.least);
        self.start + share * (self.end - self.start)
    }

    /// Round figures in range, with their places and labels: powers of ten, and 2 and 5 times them where those are few.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let steps: &[f64] = if self.most - self.least < 2.0 {
            &[1.0, 2.0, 5.0]
        } else {
            &[1.0]
        };
        let figures =
            (-9..=9).flat_map(|power| steps.iter().map(move |step| step * 10_f64.powi(power)));
        figures
            .filter(|figure| (self.least..=self.most).contains(&figure.log10()))
            .map(|figure| (self.place(figure), label(figure)))
            .collect()
    }
}

/// `0.01`, `500`, `1,000`.
fn label(figure: f64) -> String {
    if figure < 1.0 {
        let decimals = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        let decimals = decimals.into_iter().find(|decimals| {
            let shifted = figure * 10_f64.powi(*decimals);
            (shifted - shifted.round()).abs() < 1e-6 && shifted.round() >= 1.0
        });
        return format!(
            "{figure:.*}",
            decimals.map_or(9, |decimals| usize::try_from(decimals).unwrap_or(9))
        );
    }
    let digits = format!("{figure:.0}");
    let mut label = String::with_capacity(digits.len() + 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            label.push(',');
        }
        label.push(digit);
    }
    label
}

#[cfg(test)]
mod tests {
    use super::{Axis, label};

    #[test]
    fn figures_are_labelled_in_full() {
        let labels = [0.001, 0.05, 1.0, 20.0, 1e3, 1e6].map(label);
        assert_eq!(labels, ["0.001", "0.05", "1", "20", "1,000", "1,000,000"]);
    }

    #[test]
    fn equal_ratios_are_equal_distances() {
        let axis = Axis::new([10.0, 1000.0].into_iter(), 0.0, 100.0);
        let place = |figure| axis.place(figure);
        assert!(((place(100.0) - place(10.0)) - (place(1000.0) - place(100.0))).abs() < 1e-9);
        let labels: Vec<String> = axis.ticks().into_iter().map(|(_, label)| label).collect();
        assert_eq!(labels, ["10", "100", "1,000"]);
    }
}
