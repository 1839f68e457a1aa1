//! The pages of a listing.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

use super::parameters::Parameters;
use super::{error, xml};
use crate::services::failure::Failure;

/// The least and the most that a request can ask for.
const SIZES: std::ops::RangeInclusive<usize> = 5..=1_000;

/// Which page of a listing a request asks for.
#[derive(Debug)]
pub(super) struct Page {
    size: usize,
    /// The index, in the whole list, of the first item that the page can have.
    start: usize,
}

impl Page {
    /// # Errors
    ///
    /// `InvalidParameterValue` for fewer than five items and for a token that no page had, `InvalidParameterCombination` for
    /// a page of things that are named by their ids, the parameter `ids`.
    pub(super) fn read(parameters: &Parameters, ids: &str) -> Result<Self, Failure> {
        let size = parameters.number("MaxResults")?;
        if size.is_some() && !parameters.texts(ids).is_empty() {
            return Err(error::combination(ids, "MaxResults"));
        }
        let size = size.unwrap_or(*SIZES.end());
        if size < *SIZES.start() {
            let reason = "Expecting a value of at least 5.";
            return Err(error::invalid_value(size, "MaxResults", reason));
        }
        let start = match parameters.text("NextToken") {
            None | Some("") => 0,
            Some(token) => decode(token)
                .ok_or_else(|| error::invalid("Unable to parse the pagination token"))?,
        };
        Ok(Self {
            size: size.min(*SIZES.end()),
            start,
        })
    }

    /// The items of the page, as a list of the name, and the token of the next page if there is one.
    ///
    /// `items` is the whole list, with `None` for each item that the filters leave out.
    pub(super) fn list(
        &self,
        name: &str,
        items: impl IntoIterator<Item = Option<String>>,
    ) -> String {
        let mut found = items
            .into_iter()
            .enumerate()
            .skip(self.start)
            .filter_map(|(index, item)| Some((index, item?)))
            .peekable();
        let page: Vec<String> = found
            .by_ref()
            .take(self.size)
            .map(|(_, item)| item)
            .collect();
        let list = xml::list(name, page);
        match found.peek() {
            Some((next, _)) => list + &xml::text("nextToken", encode(*next)),
            None => list,
        }
    }
}

fn encode(start: usize) -> String {
    BASE64.encode(start.to_string())
}

fn decode(token: &str) -> Option<usize> {
    String::from_utf8(BASE64.decode(token).ok()?)
        .ok()?
        .parse()
        .ok()
}
