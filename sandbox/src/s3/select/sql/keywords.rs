//! The words that a column can only have as its name in double quotes.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-select-sql-reference-keyword-list.html>.

/// One a line, in lower case.
const RESERVED: &str = include_str!("keywords.txt");

/// Whether a word in lower case is reserved.
pub(super) fn is_reserved(word: &str) -> bool {
    RESERVED.lines().any(|reserved| reserved == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_once_and_in_order() {
        let words: Vec<_> = RESERVED.lines().collect();
        assert!(words.is_sorted_by(|a, b| a < b));
        assert!(is_reserved("date") && !is_reserved("name"));
    }
}
