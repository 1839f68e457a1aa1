//! The tags of instances and of the VPC.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html>.

use std::collections::BTreeMap;

use super::filter::Filters;
use super::page::Page;
use super::parameters::Parameters;
use super::region::Region;
use super::{error, xml};
use crate::services::failure::Failure;

/// The most tags of one resource.
const LIMIT: usize = 50;
const FILTERS: [&str; 6] = [
    "key",
    "resource-id",
    "resource-type",
    "tag:*",
    "tag-key",
    "value",
];

/// The tags of one resource.
pub(super) type Tags = BTreeMap<String, String>;

/// The tags that a request has, as `Tag.1.Key` and `Tag.1.Value`.
///
/// # Errors
///
/// `MissingParameter` without a key, `InvalidParameterValue` for a tag that EC2 refuses.
pub(super) fn read(parameters: &Parameters) -> Result<Tags, Failure> {
    let tags = parameters.items("Tag").into_iter().map(|tag| {
        let key = tag.required("Key")?;
        let value = tag.text("Value").unwrap_or_default();
        if key.to_ascii_lowercase().starts_with("aws:") {
            let message = "Tag keys starting with 'aws:' are reserved for internal use";
            return Err(error::invalid(message));
        }
        if key.chars().count() > 128 || value.chars().count() > 256 {
            let message =
                format!("A tag has at most 128 letters in its key and 256 in its value: {key}");
            return Err(error::invalid(message));
        }
        Ok((key.to_owned(), value.to_owned()))
    });
    tags.collect()
}

/// Adds tags. One of the same key is replaced.
///
/// # Errors
///
/// `TagLimitExceeded`, with no tag added.
pub(super) fn add(tags: &mut Tags, new: Tags) -> Result<(), Failure> {
    let more = new.keys().filter(|key| !tags.contains_key(*key)).count();
    if tags.len() + more > LIMIT {
        return Err(error::too_many_tags(LIMIT));
    }
    tags.extend(new);
    Ok(())
}

/// What a filter `tag:KEY` or `tag-key` looks at; `None` for another filter.
pub(super) fn values(tags: &Tags, filter: &str) -> Option<Vec<String>> {
    if filter == "tag-key" {
        return Some(tags.keys().cloned().collect());
    }
    let key = filter.strip_prefix("tag:")?;
    Some(tags.get(key).cloned().into_iter().collect())
}

/// The element `tagSet` of a resource.
pub(super) fn list(tags: &Tags) -> String {
    let pair = |(key, value)| xml::text("key", key) + &xml::text("value", value);
    xml::list("tagSet", tags.iter().map(pair))
}

/// `CreateTags`.
pub(super) fn create(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let new = read(parameters)?;
    if new.is_empty() {
        return Err(error::missing("Tag"));
    }
    change(region, parameters, |tags| add(tags, new.clone()))
}

/// `DeleteTags`. Without a tag it deletes all; a tag with a value only goes if it has that value.
pub(super) fn delete(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let named = parameters.items("Tag");
    for tag in &named {
        tag.required("Key")?;
    }
    change(region, parameters, |tags| {
        let is_named = |key: &str, value: &str| {
            named.iter().any(|tag| {
                tag.text("Key") == Some(key) && tag.text("Value").is_none_or(|it| it == value)
            })
        };
        tags.retain(|key, value| !named.is_empty() && !is_named(key, value));
        Ok(())
    })
}

/// Changes the tags of each resource that a request names: of all or, if one cannot be changed, of none.
fn change(
    region: &mut Region,
    parameters: &Parameters,
    change: impl Fn(&mut Tags) -> Result<(), Failure>,
) -> Result<String, Failure> {
    let ids = parameters.texts("ResourceId");
    if ids.is_empty() {
        return Err(error::missing("ResourceId"));
    }
    for id in &ids {
        change(&mut region.tags_mut(id)?.clone())?;
    }
    for id in &ids {
        change(region.tags_mut(id)?)?;
    }
    Ok(xml::DONE.to_owned())
}

/// One tag of one resource.
struct Tag<'a> {
    key: &'a str,
    value: &'a str,
    resource_id: &'a str,
    resource_type: &'a str,
}

/// `DescribeTags`.
pub(super) fn describe(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let filters = Filters::read(parameters, &FILTERS)?;
    let page = Page::read(parameters, "ResourceId")?;
    let instances = region
        .instances()
        .map(|it| (it.id.as_str(), "instance", &it.tags));
    let resources = instances.chain([(region.vpc.id.as_str(), "vpc", &region.vpc.tags)]);
    let tags = resources.flat_map(|(resource_id, resource_type, tags)| {
        tags.iter().map(move |(key, value)| Tag {
            key,
            value,
            resource_id,
            resource_type,
        })
    });
    let tags = tags.map(|tag| filters.fit(|filter| tag.values(filter)).then(|| tag.xml()));
    Ok(page.list("tagSet", tags))
}

impl Tag<'_> {
    fn values(&self, filter: &str) -> Vec<String> {
        let value = match filter {
            "key" | "tag-key" => self.key,
            "value" => self.value,
            "resource-id" => self.resource_id,
            "resource-type" => self.resource_type,
            _ if filter.strip_prefix("tag:") == Some(self.key) => self.value,
            _ => return Vec::new(),
        };
        vec![value.to_owned()]
    }

    fn xml(&self) -> String {
        let parts = [
            ("resourceId", self.resource_id),
            ("resourceType", self.resource_type),
            ("key", self.key),
            ("value", self.value),
        ];
        parts.map(|(name, value)| xml::text(name, value)).concat()
    }
}
