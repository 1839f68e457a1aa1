//! The result of a lesson.

use std::fmt::Display;

use serde::Serialize;
use serde_json::value::RawValue;

use super::Failure;

/// The rows of a long list that are printed without `--full`.
const ROWS: usize = 20;

/// The result of a lesson, as text and as JSON.
#[derive(Clone, Debug)]
pub struct LessonResult {
    text: String,
    json: Box<RawValue>,
    is_list: bool,
}

impl LessonResult {
    /// A result that is a list with a summary in its last line; of a long one, 20 rows are printed.
    ///
    /// # Errors
    ///
    /// When it cannot be serialised.
    pub fn list(result: &(impl Display + Serialize)) -> Result<Self, Failure> {
        Ok(Self {
            is_list: true,
            ..Self::text(result)?
        })
    }

    /// A result whose every line is printed.
    ///
    /// # Errors
    ///
    /// When it cannot be serialised.
    pub fn text(result: &(impl Display + Serialize)) -> Result<Self, Failure> {
        Ok(Self {
            text: result.to_string(),
            json: serde_json::value::to_raw_value(result)?,
            is_list: false,
        })
    }

    /// The result as JSON.
    #[must_use]
    pub fn json(&self) -> &str {
        self.json.get()
    }

    /// The same, to be put into another document.
    pub(super) fn raw(&self) -> &RawValue {
        &self.json
    }

    /// The result as it is printed, with all rows of a long list if `full`.
    #[must_use]
    pub fn printed(&self, full: bool) -> String {
        let lines: Vec<&str> = self.text.lines().collect();
        let [rows @ .., summary] = lines.as_slice() else {
            return String::new();
        };
        if full || !self.is_list || rows.len() <= ROWS + 1 {
            return lines.join("\n");
        }
        let more = rows.len() - ROWS;
        let rows = rows[..ROWS].join("\n");
        format!("{rows}\n… {more} more; --full shows all\n{summary}")
    }
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use serde::Serialize;

    use super::LessonResult;

    #[derive(Serialize)]
    struct Rows(usize);

    impl fmt::Display for Rows {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            (0..self.0).try_for_each(|row| writeln!(f, "row {row}"))?;
            writeln!(f, "{} rows", self.0)
        }
    }

    #[test]
    fn a_long_list_is_cut_before_its_summary() {
        let printed = LessonResult::list(&Rows(2500)).unwrap().printed(false);
        let lines: Vec<&str> = printed.lines().collect();
        assert_eq!(lines.len(), 22);
        assert_eq!(
            lines[19..],
            ["row 19", "… 2480 more; --full shows all", "2500 rows"]
        );
    }

    #[test]
    fn everything_is_printed_if_it_is_short_or_asked_for_or_no_list() {
        let lines = |result: LessonResult, full| result.printed(full).lines().count();
        assert_eq!(lines(LessonResult::list(&Rows(21)).unwrap(), false), 22);
        assert_eq!(lines(LessonResult::list(&Rows(2500)).unwrap(), true), 2501);
        assert_eq!(lines(LessonResult::text(&Rows(2500)).unwrap(), false), 2501);
    }
}
