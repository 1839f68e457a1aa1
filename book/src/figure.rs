//! Figures that a benchmark measured, from `benches/RESULTS.md`.

use std::fs;

use mdbook_preprocessor::errors::{Error, Result};

use crate::workspace;

fn results() -> Result<String> {
    fs::read_to_string(workspace::root().join("benches/RESULTS.md"))
        .map_err(|error| Error::msg(format!("benches/RESULTS.md: {error}")))
}

/// The last cell of the row of `RESULTS.md` whose first cell is `id` in code quotes.
///
/// # Errors
///
/// When no row has that first cell.
pub fn value(id: &str) -> Result<String> {
    let results = results()?;
    let marked = format!("`{id}`");
    let row = results
        .lines()
        .map(cells)
        .find(|cells| cells.first().is_some_and(|first| *first == marked))
        .ok_or_else(|| Error::msg(format!("RESULTS.md has no figure {id}")))?;
    row.last()
        .map(|value| (*value).to_owned())
        .ok_or_else(|| Error::msg(format!("figure {id} has no value")))
}

fn cells(line: &str) -> Vec<&str> {
    line.trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect()
}

/// How many seconds a way took, by the table under a heading: `0.35`, with two digits.
///
/// # Errors
///
/// When there is no such table, or no such row in it.
pub fn seconds(way: &str, heading: &str) -> Result<String> {
    Ok(two_digits(measured(way, heading)?))
}

/// How many times as long one way took as another, by the same table.
///
/// # Errors
///
/// As [`seconds`].
pub fn times(way: &str, other: &str, heading: &str) -> Result<String> {
    Ok(two_digits(
        measured(way, heading)? / measured(other, heading)?,
    ))
}

/// The seconds of a way, by the table under a heading.
///
/// # Errors
///
/// As [`seconds`].
pub fn measured(way: &str, heading: &str) -> Result<f64> {
    let body = section(heading)?;
    let mut rows = body.lines().map(cells);
    let row = rows.find(|cells| cells.first() == Some(&way));
    let seconds = row.and_then(|cells| cells.get(1)?.parse().ok());
    seconds.ok_or_else(|| Error::msg(format!("RESULTS.md has no way {way} under {heading}")))
}

/// A number with two digits that count.
fn two_digits(number: f64) -> String {
    let mut decimals = 0;
    let mut scaled = number;
    while scaled < 10.0 && decimals < 9 {
        scaled *= 10.0;
        decimals += 1;
    }
    format!("{number:.decimals$}")
}

/// The targets beside the measurements, without the names that the benchmarks have for them.
///
/// # Errors
///
/// When there is no such section.
pub fn targets() -> Result<String> {
    let body = section("Targets")?;
    let shown = body.lines().map(|line| match cells(line).get(2..) {
        Some(cells) if line.starts_with('|') => format!("| {} |", cells.join(" | ")),
        // A reason, after the names of its targets.
        _ => match line
            .strip_prefix("- `")
            .and_then(|line| line.split_once("`: "))
        {
            Some((_, reason)) => format!("- {reason}"),
            None => line.to_owned(),
        },
    });
    Ok(shown.collect::<Vec<_>>().join("\n"))
}

/// The section of `RESULTS.md` under a heading, without the heading.
///
/// # Errors
///
/// When no heading reads so.
pub fn section(heading: &str) -> Result<String> {
    let results = results()?;
    sections(&results)
        .into_iter()
        .find(|section| section.heading == heading)
        .map(|section| format!("{}\n", section.body))
        .ok_or_else(|| Error::msg(format!("RESULTS.md has no section {heading}")))
}

/// Every section of `RESULTS.md` after the targets, whichever the run wrote, with headings one level deeper. The tables of
/// one case are marked, as they have more columns than fit a telephone.
///
/// # Errors
///
/// When there is no `RESULTS.md`.
pub fn cases() -> Result<String> {
    let results = results()?;
    let cases = sections(&results)
        .into_iter()
        .skip_while(|section| section.heading != "Targets")
        .skip(1)
        .map(|section| {
            let Section {
                level,
                heading,
                body,
            } = section;
            let (start, end) = if body.contains(SPREAD) {
                ("<div class=\"timed\">\n\n", "\n\n</div>")
            } else {
                ("", "")
            };
            format!("#{level} {heading}\n\n{start}{body}{end}\n")
        });
    Ok(cases.collect::<Vec<_>>().join("\n"))
}

/// The heading of a column that only tables of one case have.
const SPREAD: &str = "| Fastest to slowest |";

struct Section<'a> {
    /// As many `#` as the heading has.
    level: &'a str,
    heading: &'a str,
    body: String,
}

/// The sections in order. Images are left out, and so is a section of nothing else: a page names the plots that it shows.
fn sections(results: &str) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for line in results.lines() {
        if let Some((level, heading)) = line.split_once(' ')
            && !level.is_empty()
            && level.chars().all(|c| c == '#')
        {
            sections.push(Section {
                level,
                heading: heading.trim(),
                body: String::new(),
            });
        } else if let Some(section) = sections.last_mut()
            && !line.starts_with("![")
        {
            section.body.push_str(line);
            section.body.push('\n');
        }
    }
    for section in &mut sections {
        section.body = section.body.trim().to_owned();
    }
    sections.retain(|section| !section.body.is_empty());
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_ends_where_the_next_begins_and_images_are_left_out() {
        let results = "# Results\n\nwhen\n\n## Targets\n| a |\n\n### Plots\n\n![a](plots/a.svg)\n## More\n#1\n";
        let found = sections(results);
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.level, one.heading, one.body.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("#", "Results", "when"),
                ("##", "Targets", "| a |"),
                ("##", "More", "#1")
            ]
        );
    }

    #[test]
    fn a_measurement_is_found_by_way_and_heading() {
        let heading = "Make 10,000 handles on an object";
        let of = |way| measured(way, heading).unwrap();
        assert!(of("boto3") > of("resource"));
        let times = times("boto3", "resource", heading).unwrap();
        assert!(times.parse::<f64>().unwrap() > 1.0, "{times}");
        assert!(measured("nobody", heading).is_err());
        assert!(measured("boto3", "No such table").is_err());
    }

    #[test]
    fn two_digits_count() {
        for (number, shown) in [
            (5.821, "5.8"),
            (0.0459, "0.046"),
            (17.97, "18"),
            (0.0, "0.000000000"),
        ] {
            assert_eq!(two_digits(number), shown);
        }
    }

    #[test]
    fn the_targets_have_no_internal_names() {
        let targets = targets().unwrap();
        assert!(
            targets.contains("| 100,000 keys, to the SDK's paginator |"),
            "{targets}"
        );
        assert!(!targets.contains("list-to-sdk"));
    }

    #[test]
    fn every_case_of_the_report_is_shown() {
        let all = sections(&results().unwrap()).len();
        let shown = cases().unwrap();
        let headings = shown.lines().filter(|line| line.starts_with("###"));
        assert_eq!(
            headings.count() + 2,
            all,
            "all but the head and the targets"
        );
    }
}
