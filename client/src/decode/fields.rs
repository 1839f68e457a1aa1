//! How an element becomes one of the SDK's types: field by field, in place.

use super::reader::{StartTag, Unsupported, XmlReader};

/// The longest page that S3 sends.
const MAX_PAGE: usize = 1_000;

/// A type with fields that an element's children fill.
pub(super) trait Fields {
    /// Reads a child into its field, or skips one that no field knows.
    fn field<'a>(
        &mut self,
        reader: &mut XmlReader<'a>,
        field: StartTag<'a>,
    ) -> Result<(), Unsupported>;
}

/// A type that an element within a response is read into.
pub(super) trait Element: Fields {
    /// The element's start tag, such as `<Contents>`.
    const START: &'static str;

    /// The element's end tag.
    const END: &'static str;

    /// The value before any of its fields is read.
    fn empty() -> Self;

    /// Reads the children that come next as far as they are in the order in which S3 sends them.
    fn fields_in_order(&mut self, reader: &mut XmlReader<'_>) -> Result<(), Unsupported>;
}

impl<'a> XmlReader<'a> {
    /// Reads all children of a response into the fields of a value.
    pub(super) fn fields(
        &mut self,
        parent: StartTag<'a>,
        value: &mut impl Fields,
    ) -> Result<(), Unsupported> {
        while let Some(field) = self.child(parent)? {
            value.field(self, field)?;
        }
        Ok(())
    }

    /// Reads an element that occurs once. Of several, the last counts.
    pub(super) fn element<T: Element>(&mut self, start: StartTag<'a>) -> Result<T, Unsupported> {
        let mut value = T::empty();
        self.element_into(start, &mut value)?;
        Ok(value)
    }

    /// Reads the elements of a list that follow each other, and adds them to the list.
    ///
    /// The length of the first one tells how many may follow, so that the list is allocated once. Later ones may be
    /// shorter: there is room for a quarter more.
    pub(super) fn list<T: Element>(
        &mut self,
        start: StartTag<'a>,
        list: &mut Option<Vec<T>>,
    ) -> Result<(), Unsupported> {
        let Some(list) = list else {
            let before = self.remaining();
            let first = self.element(start)?;
            let size = before - self.remaining() + start.name.len() + "<>".len();
            let like_it = self.remaining() / size + 1;
            let mut items = Vec::with_capacity((like_it + like_it / 4).min(MAX_PAGE));
            items.push(first);
            *list = Some(items);
            return Ok(());
        };
        loop {
            // Filled in place: the types are large, and moving one costs as much as reading one.
            list.push(T::empty());
            list.last_mut()
                .map_or(Err(Unsupported), |item| self.element_into(start, item))?;
            if !self.opens(T::START) {
                return Ok(());
            }
        }
    }

    /// Reads all children of an element.
    fn element_into<T: Element>(
        &mut self,
        start: StartTag<'a>,
        value: &mut T,
    ) -> Result<(), Unsupported> {
        loop {
            if !start.empty {
                value.fields_in_order(self)?;
                if self.opens(T::END) {
                    return Ok(());
                }
            }
            // What is not in order, or unknown, or has white space before it.
            let Some(field) = self.child(start)? else {
                return Ok(());
            };
            value.field(self, field)?;
        }
    }
}

/// Adds a value to a list that has one value in almost every response, and so room for one.
pub(super) fn push<T>(value: T, list: &mut Option<Vec<T>>) {
    list.get_or_insert_with(|| Vec::with_capacity(1))
        .push(value);
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::types::CommonPrefix;

    use super::super::reader::XmlReader;

    #[test]
    fn a_list_has_room_for_what_follows_and_no_more_than_a_page() {
        let body = format!(
            "<R>{}</R>",
            "<C><Prefix>1234567890</Prefix></C>".repeat(5_000)
        );
        let (mut reader, root) = XmlReader::open(body.as_bytes(), "R").unwrap();
        let field = reader.child(root).unwrap().unwrap();
        let mut list: Option<Vec<CommonPrefix>> = None;
        reader.list(field, &mut list).unwrap();
        assert_eq!(list.unwrap().capacity(), 1_000);
    }
}
