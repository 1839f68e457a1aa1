//! Plots on logarithmic axes, as SVG that a page can take in: text in the page's own colour, no background, a text
//! alternative, and colours that the page may set (`--plot-1` and so on) and that read on light and dark without.

mod axis;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use axis::Axis;

use super::growth::{CURVES, Curve, Line};
use super::table::seconds;
use crate::Result;
use crate::measure::Measured;
use crate::stats::slope;

/// About the width of a page on a telephone, so that the text can be read there.
const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 400.0;
const FONT_SIZE: f64 = 13.0;
/// How much larger it is where there is room: the text is then as large as that of a page.
const ENLARGED: f64 = 1.25;
const LEFT: f64 = 50.0;
/// Room for the names of the lines.
const RIGHT: f64 = 112.0;
/// Room for the unit, which stands above the axis.
const TOP: f64 = 36.0;
const BOTTOM: f64 = 50.0;
/// The least distance between the names of two lines.
const NAME_HEIGHT: f64 = 16.0;

/// Each has at least three times the luminance of a dark page and at most a third of a white one's.
const COLOURS: [&str; 7] = [
    "#2f7fd1", "#d1495b", "#2a9464", "#9b6fd6", "#b9770e", "#12919f", "#8a8a8a",
];

/// Draws every curve that has points into a folder.
pub(super) fn draw(measured: &[Measured], folder: &Path) -> Result<()> {
    for curve in CURVES {
        let lines = curve.lines(measured);
        if !lines.is_empty() {
            let file = folder.join(format!("{}.svg", curve.name));
            fs::write(file, plot(curve, &lines))?;
        }
    }
    Ok(())
}

fn plot(curve: &Curve, lines: &[Line]) -> String {
    let points = || lines.iter().flat_map(|line| &line.points).copied();
    let x = Axis::new(points().map(|(x, _)| x), LEFT, WIDTH - RIGHT);
    let y = Axis::new(points().map(|(_, y)| y), HEIGHT - BOTTOM, TOP);
    let mut svg = head(curve, lines);
    grid(&mut svg, &x, &y);
    let (middle, below) = (f64::midpoint(LEFT, WIDTH - RIGHT), HEIGHT - 10.0);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<text x=\"{middle:.0}\" y=\"{below:.0}\" text-anchor=\"middle\">keys</text>\n\
         <text x=\"4\" y=\"{FONT_SIZE}\">{}</text>\n",
        curve.figure,
    );
    let names = names(lines, &y);
    for (index, (line, name)) in lines.iter().zip(names).enumerate() {
        let place = |(a, b): &(f64, f64)| format!("{:.1},{:.1}", x.place(*a), y.place(*b));
        let places: Vec<String> = line.points.iter().map(place).collect();
        let marks = line.points.iter().map(|(a, b)| {
            let (x, y) = (x.place(*a), y.place(*b));
            format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>")
        });
        let number = index % COLOURS.len() + 1;
        let colour = COLOURS.get(number - 1).copied().unwrap_or("currentColor");
        let style =
            format!("stroke:var(--plot-{number},{colour});fill:var(--plot-{number},{colour})");
        let last = line.points.last().map_or(x.end, |(a, _)| x.place(*a));
        let _ = writeln!(
            svg,
            "<g style=\"{style}\"><polyline points=\"{}\" style=\"fill:none;stroke-width:2\"/>{}\
             <text x=\"{:.1}\" y=\"{name:.1}\" style=\"stroke:none\">{}</text></g>",
            places.join(" "),
            marks.collect::<String>(),
            last + 8.0,
            line.way,
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// The element, with what it shows in words.
fn head(curve: &Curve, lines: &[Line]) -> String {
    let ways = lines.iter().map(|line| {
        let (keys, figure) = line.points.last().copied().unwrap_or_default();
        format!(
            "{} {} at {keys:.0} keys, slope {:.2}",
            line.way,
            seconds(figure),
            slope(&line.points)
        )
    });
    let ways: Vec<String> = ways.collect();
    let (name, title, figure) = (curve.name, curve.title, curve.figure);
    let (width, height) = (WIDTH * ENLARGED, HEIGHT * ENLARGED);
    // A page has its own colour for text; alone, the picture follows the reader's settings.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\" class=\"plot\" role=\"img\" \
         aria-labelledby=\"plot-{name}-title plot-{name}-desc\" fill=\"currentColor\" font-family=\"sans-serif\" \
         font-size=\"{FONT_SIZE}\">\n\
         <title id=\"plot-{name}-title\">{title}</title>\n\
         <desc id=\"plot-{name}-desc\">One line per way, on logarithmic axes: keys across, {figure} up. {}.</desc>\n\
         <style>@media (prefers-color-scheme: dark) {{ svg.plot:root {{ color: #ddd }} }}</style>\n",
        ways.join("; "),
    )
}

/// A line and a label at each power of ten.
fn grid(svg: &mut String, x: &Axis, y: &Axis) {
    svg.push_str("<g stroke=\"currentColor\" stroke-opacity=\"0.2\">");
    for (place, _) in x.ticks() {
        // Writing to a string cannot fail.
        let _ = write!(svg, "<path d=\"M{place:.1} {:.1}V{:.1}\"/>", y.start, y.end);
    }
    for (place, _) in y.ticks() {
        let _ = write!(svg, "<path d=\"M{:.1} {place:.1}H{:.1}\"/>", x.start, x.end);
    }
    svg.push_str("</g>\n<g>");
    for (place, label) in x.ticks() {
        let below = y.start + 18.0;
        let _ = write!(
            svg,
            "<text x=\"{place:.1}\" y=\"{below:.1}\" text-anchor=\"middle\">{label}</text>"
        );
    }
    for (place, label) in y.ticks() {
        let (left, base) = (x.start - 6.0, place + 4.5);
        let _ = write!(
            svg,
            "<text x=\"{left:.1}\" y=\"{base:.1}\" text-anchor=\"end\">{label}</text>"
        );
    }
    svg.push_str("</g>\n");
}

/// The base line of each line's name: beside its last point, moved down where it would cover another.
fn names(lines: &[Line], y: &Axis) -> Vec<f64> {
    let wanted = |line: &Line| {
        line.points
            .last()
            .map_or(y.start, |(_, b)| y.place(*b) + 4.5)
    };
    let mut places: Vec<(usize, f64)> = lines.iter().map(wanted).enumerate().collect();
    places.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let mut lowest = f64::NEG_INFINITY;
    for (_, place) in &mut places {
        lowest = place.max(lowest + NAME_HEIGHT);
        *place = lowest;
    }
    // A label pushed below the edge moves up again, and pushes those above it.
    let mut highest = y.start.max(y.end) + NAME_HEIGHT;
    for (_, place) in places.iter_mut().rev() {
        highest = place.min(highest - NAME_HEIGHT);
        *place = highest;
    }
    places.sort_by_key(|(index, _)| *index);
    places.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::{CURVES, Line, plot};

    fn line(way: &'static str, factor: f64) -> Line {
        let points = [1e3, 1e4, 1e5].map(|keys| (keys, keys * factor));
        Line {
            way,
            points: points.to_vec(),
        }
    }

    #[test]
    fn a_plot_has_a_text_alternative_and_no_colour_of_the_page() {
        let svg = plot(&CURVES[0], &[line("one", 1e-5), line("other", 1.01e-5)]);
        assert!(
            svg.contains("role=\"img\"") && svg.contains("<title id=") && svg.contains("<desc id=")
        );
        assert!(
            svg.contains("one 1.000 at 100000 keys, slope 1.00"),
            "{svg}"
        );
        assert!(!svg.contains("<rect") && !svg.contains("black") && !svg.contains("white"));
        assert!(!svg.contains("NaN"), "{svg}");
    }

    #[test]
    fn names_of_lines_that_meet_stand_apart() {
        let lines = ["a", "b", "c"].map(|way| line(way, 1e-5));
        let y = super::Axis::new([1e-2, 1.0].into_iter(), 400.0, 20.0);
        let names = super::names(&lines, &y);
        assert!(
            names[1] - names[0] >= super::NAME_HEIGHT && names[2] - names[1] >= super::NAME_HEIGHT
        );
    }
}
