//! Checks the pages of an upload's parts.

use super::Seen;

impl Seen {
    /// Checks one page of parts: their numbers grow, starting after the part number marker of the request.
    ///
    /// # Errors
    /// Names the part that does not advance.
    pub fn check_numbers(
        &mut self,
        after: Option<&str>,
        numbers: impl IntoIterator<Item = Option<i32>>,
    ) -> Result<(), String> {
        let after = after.and_then(|after| after.parse().ok());
        for number in numbers {
            let number = number.ok_or("a part has no number")?;
            if number < 1 {
                return Err(format!("there is no part {number}"));
            }
            if self
                .last_number
                .or(after)
                .is_some_and(|last| number <= last)
            {
                return Err(format!("part {number} is listed already"));
            }
            self.last_number = Some(number);
        }
        Ok(())
    }
}
