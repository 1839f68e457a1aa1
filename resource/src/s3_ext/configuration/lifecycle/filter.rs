//! Which objects a lifecycle rule is for.

use aws_sdk_s3::error::BuildError;
use aws_sdk_s3::types;
use serde::Deserialize;

/// One condition, or several in `And`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(super) struct Filter {
    prefix: Option<String>,
    tag: Option<Tag>,
    object_size_greater_than: Option<i64>,
    object_size_less_than: Option<i64>,
    and: Option<And>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct And {
    prefix: Option<String>,
    tags: Option<Vec<Tag>>,
    object_size_greater_than: Option<i64>,
    object_size_less_than: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Tag {
    key: String,
    value: String,
}

impl TryFrom<Filter> for types::LifecycleRuleFilter {
    type Error = BuildError;

    fn try_from(filter: Filter) -> Result<Self, BuildError> {
        Ok(Self::builder()
            .set_prefix(filter.prefix)
            .set_tag(filter.tag.map(TryInto::try_into).transpose()?)
            .set_object_size_greater_than(filter.object_size_greater_than)
            .set_object_size_less_than(filter.object_size_less_than)
            .set_and(filter.and.map(TryInto::try_into).transpose()?)
            .build())
    }
}

impl TryFrom<And> for types::LifecycleRuleAndOperator {
    type Error = BuildError;

    fn try_from(and: And) -> Result<Self, BuildError> {
        let tags = and.tags.map(|tags| tags.into_iter().map(TryInto::try_into));
        Ok(Self::builder()
            .set_prefix(and.prefix)
            .set_tags(tags.map(Iterator::collect::<Result<_, _>>).transpose()?)
            .set_object_size_greater_than(and.object_size_greater_than)
            .set_object_size_less_than(and.object_size_less_than)
            .build())
    }
}

impl TryFrom<Tag> for types::Tag {
    type Error = BuildError;

    fn try_from(tag: Tag) -> Result<Self, BuildError> {
        Self::builder().key(tag.key).value(tag.value).build()
    }
}
