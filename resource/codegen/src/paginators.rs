//! The operations that AWS's own model says have pages: botocore's `paginators-1.json`.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::description::Description;
use crate::{Error, ErrorKind};

#[derive(Deserialize)]
struct Model {
    pagination: BTreeMap<String, Value>,
}

/// The generated collections that would end after the first page, because the description does not say that their
/// operation has others: `CloudFormation.stacks (DescribeStacks)`.
///
/// # Errors
///
/// [`Error`] when the text is not JSON, or not of that form.
pub fn unpaged(file: &str, text: &str, description: &Description) -> Result<Vec<String>, Error> {
    let failed = |error| Error::of(file, ErrorKind::Paginators(error));
    let model: Model = serde_json::from_str(text).map_err(failed)?;
    let mut unpaged = Vec::new();
    for resource in &description.resources {
        for collection in &resource.collections {
            let operation = &collection.request.operation.text;
            let is_paged = collection.request.by_hand || description.pages.contains_key(operation);
            if !is_paged && model.pagination.contains_key(operation) {
                let (resource, name) = (&resource.name.text, &collection.name.text);
                unpaged.push(format!("{resource}.{name} ({operation})"));
            }
        }
    }
    Ok(unpaged)
}
