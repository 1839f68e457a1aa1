//! Text from outside, on one line.

use std::fmt;

/// Displays a text with its control characters escaped.
///
/// A key may hold a line break, and a terminal obeys escape sequences.
///
/// ```
/// use client::error::EscapeControl;
///
/// assert_eq!(EscapeControl("a\nb\u{1b}[31mé").to_string(), "a\\nb\\u{1b}[31mé");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EscapeControl<'a>(pub &'a str);

impl fmt::Display for EscapeControl<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.0.split_inclusive(char::is_control) {
            let mut chars = part.chars();
            match chars.next_back() {
                Some(last) if last.is_control() => {
                    write!(f, "{}{}", chars.as_str(), last.escape_default())?;
                }
                _ => f.write_str(part)?,
            }
        }
        Ok(())
    }
}
