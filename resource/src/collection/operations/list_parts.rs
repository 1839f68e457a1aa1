//! `ListParts`: the parts of an unfinished upload, paged by a part number.

use aws_sdk_s3::operation::list_parts::builders::ListPartsInputBuilder;
use aws_sdk_s3::types::Part;

use client::error::Subject;

use crate::Error;
use crate::collection::{Answer, Listed, Listing, Next, Query};

/// The listing behind `upload.parts()`:
/// [`ListParts`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
pub type ListParts<Item> = Query<ListPartsInputBuilder, Item>;

impl<Item: Listed<Raw = Part>> Listing for ListParts<Item> {
    const OPERATION: &'static str = "ListParts";
    type Raw = Part;
    type Item = Item;
    /// The number of the part that the page before ended with.
    type Token = String;

    async fn send(
        &self,
        from: Option<String>,
        page_size: Option<i32>,
    ) -> Result<Answer<Part, String>, Error> {
        let mut input = self.input.clone();
        if from.is_some() {
            input = input.set_part_number_marker(from);
        }
        if page_size.is_some() {
            input = input.set_max_parts(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        Ok(Answer {
            entries: page.parts.unwrap_or_default(),
            prefixes: Vec::new(),
            next: Next::new(
                page.is_truncated,
                page.next_part_number_marker
                    .filter(|marker| !marker.is_empty()),
            ),
        })
    }

    fn subject(&self) -> Subject {
        let bucket = self.input.get_bucket().clone().unwrap_or_default();
        Subject::object(bucket, self.input.get_key().clone().unwrap_or_default())
    }

    fn item(&self, raw: Part) -> Item {
        Item::from_listing(&self.parent, raw)
    }
}
