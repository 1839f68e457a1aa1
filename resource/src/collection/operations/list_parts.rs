//! `ListParts`: the parts of an unfinished upload, paged by a part number.

use aws_sdk_s3::operation::list_parts::builders::ListPartsInputBuilder;
use aws_sdk_s3::types::Part;

use client::error::Subject;
use client::pages::{Continuation, Next, Seen};

use crate::collection::{ListResponse, Listed, Listing, Query};

/// The listing behind `upload.parts()`:
/// [`ListParts`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
pub type ListParts<Item> = Query<ListPartsInputBuilder, Item>;

impl<Item: Listed<Raw = Part>> Listing for ListParts<Item> {
    const OPERATION: &'static str = "ListParts";
    type Raw = Part;
    type Item = Item;
    type Token = Continuation;

    async fn send(
        &self,
        token: Option<Continuation>,
        page_size: Option<i32>,
    ) -> client::Result<ListResponse<Part, Continuation>> {
        let mut input = self.input.clone();
        if let Some(token) = token {
            input = input.part_number_marker(token.marker);
        }
        if page_size.is_some() {
            input = input.set_max_parts(page_size);
        }

        let sent = input.send_with(&self.client).await;
        let page = sent.map_err(|error| client::Error::from(error).about(self.subject()))?;

        Ok(ListResponse {
            entries: page.parts.unwrap_or_default(),
            prefixes: Vec::new(),
            next: Next::new(
                page.is_truncated,
                page.next_part_number_marker
                    .filter(|marker| !marker.is_empty())
                    .map(Continuation::new),
            ),
        })
    }

    fn check(
        &self,
        response: &ListResponse<Part, Continuation>,
        seen: &mut Seen,
    ) -> Result<(), String> {
        let after = self.input.get_part_number_marker().as_deref();
        let numbers = response.entries.iter().map(Part::part_number);
        seen.check_numbers(after, numbers)
    }

    fn subject(&self) -> Subject {
        let bucket = self.input.get_bucket().clone().unwrap_or_default();
        Subject::object(bucket, self.input.get_key().clone().unwrap_or_default())
    }

    fn item(&self, raw: Part) -> Item {
        Item::from_listing(&self.parent, raw)
    }
}
