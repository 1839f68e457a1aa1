//! The elements of boto3's model of a service that a description lacks.

use std::fmt;

use crate::boto3::{Element, ElementKind, SERVICE};
use crate::description::{Description, Gap, Member, Resource};
use crate::names::pascal;

/// The comparison of a description with boto3's model.
#[derive(Debug)]
pub struct Report {
    elements: Vec<(Element, Found)>,
}

/// Whether a description has an element.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Found {
    Present,
    Missing,
    /// Missing for a reason that the description gives.
    Gap(String),
}

impl Report {
    /// Compares: an element is there if the description has it under the same name, with the same operation (or one
    /// that says which it replaces), leading to the same resource.
    #[must_use]
    pub fn new(elements: Vec<Element>, description: &Description) -> Self {
        let elements = elements.into_iter().map(|element| {
            let found = find(&element, description);
            (element, found)
        });
        Self {
            elements: elements.collect(),
        }
    }

    /// Whether nothing is missing but what the description gives a reason for.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.count(|_, found| *found == Found::Missing) == 0
    }

    /// The elements that are missing: `missing: ` and the element, or `gap: `, the element and the reason.
    pub fn missing(&self) -> impl Iterator<Item = String> {
        self.elements
            .iter()
            .filter_map(|(element, found)| match found {
                Found::Present => None,
                Found::Missing => Some(format!("missing: {element}")),
                Found::Gap(reason) => Some(format!("gap: {element}: {reason}")),
            })
    }

    fn count(&self, wanted: impl Fn(&Element, &Found) -> bool) -> usize {
        self.elements
            .iter()
            .filter(|(element, found)| wanted(element, found))
            .count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.missing() {
            writeln!(f, "{line}")?;
        }
        for kind in ElementKind::ALL {
            let all = self.count(|element, _| element.kind == kind);
            let present =
                self.count(|element, found| element.kind == kind && *found == Found::Present);
            writeln!(f, "{:<12} {present:>3} of {all:>3}", kind.key())?;
        }
        let all = self.elements.len();
        let present = self.count(|_, found| *found == Found::Present);
        let gaps = self.count(|_, found| matches!(found, Found::Gap(_)));
        let missing = all - present - gaps;
        write!(
            f,
            "{present} of {all} elements, {gaps} gaps, {missing} missing"
        )
    }
}

fn find(element: &Element, description: &Description) -> Found {
    let name = match element.resource.as_str() {
        SERVICE => &description.service.root.text,
        name => name,
    };
    let Some(resource) = description.resource(name) else {
        return Found::Missing;
    };
    let resource = &description.with_handle(resource);
    if has(element, resource, description) {
        return Found::Present;
    }
    let gap = resource.gaps.iter().find(|gap| is_gap(element, gap));
    gap.map_or(Found::Missing, |gap| Found::Gap(reason(gap)))
}

fn has(element: &Element, resource: &Resource, description: &Description) -> bool {
    let named = |name: &str| pascal(name) == element.name;
    let leads_to = |target: Option<&str>| element.target.as_deref() == target;
    let among = |members: &[Member]| members.iter().any(|one| is(element, one));
    match element.kind {
        ElementKind::Resource => true,
        ElementKind::Identifier => resource.identifiers.iter().any(|one| named(&one.name.text)),
        ElementKind::Load => resource
            .load
            .iter()
            .any(|one| element.operation.as_ref() == Some(&one.operation.text)),
        ElementKind::Action => among(&resource.actions),
        // The handle on top has an accessor for every resource, named after it.
        ElementKind::SubResource
            if description.is_root(resource) && leads_to(Some(&element.name)) =>
        {
            description.resource(&element.name).is_some()
        }
        ElementKind::SubResource => resource
            .has
            .iter()
            .any(|one| named(&one.name.text) && leads_to(Some(&one.target.resource.text))),
        ElementKind::Collection => among(&resource.collections),
        ElementKind::BatchAction => among(&resource.batch),
        ElementKind::Waiter => among(&resource.waiters),
    }
}

/// Whether the names agree, the operations, and the resources to which both lead.
fn is(element: &Element, member: &Member) -> bool {
    let request = &member.request;
    let operation = request
        .instead_of
        .as_ref()
        .unwrap_or(&request.operation.text);
    let target = request.target.as_ref().map(|target| &target.resource.text);
    pascal(&member.name.text) == element.name
        && element.operation.as_ref() == Some(operation)
        && element.target.as_ref() == target
}

/// A load has no name of its own, and stands among the gaps as `load`.
fn is_gap(element: &Element, gap: &Gap) -> bool {
    let sends = || match &element.operation {
        Some(operation) => *operation == gap.operation.text,
        None => true,
    };
    match element.kind {
        ElementKind::Load => gap.name.text == "load" && sends(),
        _ => pascal(&gap.name.text) == element.name && sends(),
    }
}

fn reason(gap: &Gap) -> String {
    let operation = &gap.operation.text;
    let reason = gap.reason.clone();
    reason.unwrap_or_else(|| format!("the SDK for Rust does not have {operation}"))
}
