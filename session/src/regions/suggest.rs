//! "Did you mean" for a region that does not exist.

use strsim::osa_distance;

use super::PARTITIONS;

/// Beyond this many edits it is another name, not a misspelling.
const MAX_EDITS: usize = 3;

/// The region of the table that is the fewest edits away, if they are few enough.
pub(crate) fn nearest(region: &str) -> Option<&'static str> {
    let region = region.trim().to_ascii_lowercase().replace(['_', ' '], "-");
    let names = PARTITIONS.iter().flat_map(|partition| partition.regions);
    // The time that the distance takes grows with the length of both names.
    let names = names.filter(|(name, _)| region.len() <= name.len() + MAX_EDITS);
    let distances = names.map(|(name, _)| (osa_distance(&region, name), *name));
    let (edits, name) = distances.min_by_key(|(edits, _)| *edits)?;
    (edits <= MAX_EDITS).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant() {
        for (written, meant) in [
            ("us-east1", "us-east-1"),
            ("us-esat-1", "us-east-1"),
            ("US_EAST_1", "us-east-1"),
            ("us-east-1a", "us-east-1"),
            ("eu-west-11", "eu-west-1"),
            ("eu-wset-2", "eu-west-2"),
        ] {
            assert_eq!(nearest(written), Some(meant), "{written}");
        }
    }

    #[test]
    fn does_not_guess_at_what_is_far() {
        assert_eq!(nearest("mars"), None);
        assert_eq!(nearest(&"us-east-1".repeat(1000)), None);
    }
}
