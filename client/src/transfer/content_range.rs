//! The `Content-Range` of a response: `bytes 0-9/443`.

/// A range of bytes, and the object's length if the header has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ContentRange {
    first: u64,
    last: u64,
    pub(super) total: Option<u64>,
}

impl ContentRange {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (range, total) = text.trim().strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let total = match total {
            "*" => None,
            total => Some(total.parse().ok()?),
        };
        Some(Self {
            first: first.parse().ok()?,
            last: last.parse().ok()?,
            total,
        })
    }

    /// Whether it is this range of an object of this length.
    pub(super) fn is(self, first: u64, last: u64, length: u64) -> bool {
        (self.first, self.last) == (first, last) && self.total.is_none_or(|total| total == length)
    }
}

#[cfg(test)]
mod tests {
    use super::ContentRange;

    #[test]
    fn ranges_are_parsed_to_the_letter() {
        let range = ContentRange::parse("bytes 2-4/10").expect("a range");
        assert!(range.is(2, 4, 10) && !range.is(2, 4, 11) && !range.is(2, 5, 10));
        assert!(ContentRange::parse("bytes 2-4/*").is_some_and(|range| range.total.is_none()));
        for text in [
            "",
            "bytes",
            "bytes 2-4",
            "bytes -4/10",
            "rows 2-4/10",
            "bytes */10",
        ] {
            assert_eq!(ContentRange::parse(text), None, "{text}");
        }
    }
}
