//! `ListParts`: the parts of an unfinished upload, paged by a part number.

use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::operation::list_parts::builders::{ListPartsFluentBuilder, ListPartsInputBuilder};
use aws_sdk_s3::types::Part;
use client::pages::Seen;

use crate::collection::{ListEntries, Query};

/// The listing behind `upload.parts()`:
/// [`ListParts`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
pub type ListParts<Item> = Query<ListPartsFluentBuilder, Item>;

impl ListEntries for ListPartsFluentBuilder {
    type Input = ListPartsInputBuilder;
    type Entry = Part;

    fn input(&self) -> &ListPartsInputBuilder {
        self.as_input()
    }

    fn entries(&self, page: ListPartsOutput) -> (Vec<Part>, Vec<String>) {
        (page.parts.unwrap_or_default(), Vec::new())
    }

    fn check_entries(&self, entries: &[Part], _: &[String], seen: &mut Seen) -> Result<(), String> {
        let after = self.get_part_number_marker().as_deref();
        seen.check_numbers(after, entries.iter().map(Part::part_number))
    }
}
