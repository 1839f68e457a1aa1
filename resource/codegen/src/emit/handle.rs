//! The handle itself: its fields, how it is made, what names it.

use super::docs::{boto3_resource, comment};
use super::source::Source;
use super::{On, load};
use crate::description::Identifier;

pub(super) fn handle(source: &mut Source, on: &On<'_>) {
    let sdk = &on.description.service.sdk;
    source.import(&format!("{sdk}::Client"));
    source.import("crate::meta::Meta");
    source.import("crate::scope::Scope");
    declare(source, on);
    constructor(source, on);
    identifiers(source, on);
}

/// The getters of the identifiers, and of the layer below.
pub(super) fn identifiers(source: &mut Source, on: &On<'_>) {
    on.open(source, "Identifiers, and the client.");
    for (place, identifier) in on.resource.identifiers.iter().enumerate() {
        getter(source, on, place, identifier);
    }
    source.line(
        "
    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client { self.meta().client() }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> { self.scope.meta() }
}",
    );
}

fn declare(source: &mut Source, on: &On<'_>) {
    source.line(comment("///", &about(on)).trim_end());
    source.line(&format!("#[derive(Clone)]\npub struct {} {{", on.name()));
    source.line("scope: Scope<Client>,");
    for identifier in own(on) {
        let kind = field_type(source, identifier);
        source.line(&format!("{}: {kind},", identifier.name.text));
    }
    if let Some(kind) = load::kept(source, on) {
        source.import("crate::loaded::Loaded");
        source.line(&format!("loaded: Loaded<{kind}>,"));
    }
    source.line("}");
}

pub(super) fn about(on: &On<'_>) -> Vec<String> {
    let mut about = vec![
        format!("{}.", on.resource.about),
        "Making the handle and cloning it send nothing. Two are equal when their identifiers are, and when they \
         are known to lead to the same place for the same caller (see [`Meta`])."
            .to_owned(),
    ];
    for gap in &on.resource.gaps {
        let (name, operation) = (&gap.name.text, &gap.operation.text);
        about.push(format!(
            "Gap: boto3's `{name}` sends `{operation}`, which the SDK for Rust does not have."
        ));
    }
    about.push(boto3_resource(on));
    about.push(example(on));
    about
}

/// An example that runs without a network.
fn example(on: &On<'_>) -> String {
    let service = &on.description.service;
    let (sdk, module, root) = (&service.sdk, &service.name, &service.root.text);
    let accessor = crate::names::snake(on.name());
    let values: Vec<_> = on.resource.identifiers.iter().map(sample).collect();
    // `Debug` shows every identifier as text.
    let shown: Vec<_> = on
        .resource
        .identifiers
        .iter()
        .zip(&values)
        .map(|(identifier, value)| {
            let value = value.trim_matches('"');
            format!("{}=\\\"{value}\\\"", identifier.name.text)
        })
        .collect();
    format!(
        "```
# use {sdk}::config::{{BehaviorVersion, Config}};
# let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
# let {module} = resource::{module}::{root}::from_client({sdk}::Client::from_conf(config));
let handle = {module}.{accessor}({});
assert_eq!(format!(\"{{handle:?}}\"), \"{module}.{}({})\");
```",
        values.join(", "),
        on.name(),
        shown.join(", "),
    )
}

/// A value to show, for an identifier.
fn sample(identifier: &Identifier) -> String {
    match (&identifier.kind, identifier.parameter.as_str()) {
        (Some(_), _) => "1".to_owned(),
        (None, "Bucket") => "\"photos\"".to_owned(),
        (None, "Key") => "\"2024/cat.jpg\"".to_owned(),
        (None, _) => "\"3HL4kqtJ\"".to_owned(),
    }
}

/// The identifiers that the handle has for itself: all but the first, which its scope holds, and but the one
/// that is read from a listing's entry.
pub(super) fn own<'a>(on: &'a On<'_>) -> impl Iterator<Item = &'a Identifier> {
    let listed = on
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    let rest = on.resource.identifiers.iter().skip(1);
    rest.filter(move |identifier| Some(&identifier.name.text) != listed)
}

fn field_type(source: &mut Source, identifier: &Identifier) -> String {
    identifier.kind.clone().unwrap_or_else(|| {
        source.import("std::sync::Arc");
        "Arc<str>".to_owned()
    })
}

fn constructor(source: &mut Source, on: &On<'_>) {
    let mut parameters = vec!["scope: Scope<Client>".to_owned()];
    let mut fields = vec!["scope"];
    for identifier in own(on) {
        let kind = field_type(source, identifier);
        parameters.push(format!("{}: {kind}", identifier.name.text));
        fields.push(&identifier.name.text);
    }
    if on.resource.load.is_some() {
        fields.push("loaded: Loaded::new()");
    }
    let (parameters, fields) = (parameters.join(", "), fields.join(", "));
    source.line(&format!(
        "
impl {} {{
    pub(crate) fn new({parameters}) -> Self {{ Self {{ {fields} }} }}
    {}
}}",
        on.name(),
        shared(on),
    ));
}

/// A copy for an action, which drops what the handle itself keeps.
fn shared(on: &On<'_>) -> String {
    if on.resource.load.is_none() || on.resource.actions.is_empty() {
        return String::new();
    }
    let mut fields = vec!["scope: self.scope.clone()".to_owned()];
    for identifier in own(on) {
        let clone = if identifier.kind.is_some() {
            ""
        } else {
            ".clone()"
        };
        let name = &identifier.name.text;
        fields.push(format!("{name}: self.{name}{clone}"));
    }
    fields.push("loaded: self.loaded.share()".to_owned());
    format!(
        "
    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {{ Self {{ {} }} }}",
        fields.join(", ")
    )
}

fn getter(source: &mut Source, on: &On<'_>, place: usize, identifier: &Identifier) {
    let name = &identifier.name.text;
    let listed = on
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    let (kind, value) = match &identifier.kind {
        _ if place == 0 => ("&str", "self.scope.first()".to_owned()),
        _ if Some(name) == listed => ("&str", "self.entry.name()".to_owned()),
        Some(kind) => (kind.as_str(), format!("self.{name}")),
        None => ("&str", format!("&self.{name}")),
    };
    let parameter = &identifier.parameter;
    source.line(&format!(
        "
    /// The identifier that is `{parameter}` in requests.
    #[must_use]
    pub fn {name}(&self) -> {kind} {{ {value} }}"
    ));
}

/// What makes handles comparable and printable.
pub(super) fn traits(source: &mut Source, on: &On<'_>) {
    source.import("std::fmt");
    source.import("std::hash::Hash");
    source.import("std::hash::Hasher");
    source.import("crate::inspect");
    let (generics, this) = on.generics();
    let names = compared(on);
    let equal: Vec<_> = names
        .iter()
        .map(|name| format!("self.{name} == other.{name}"))
        .collect();
    let hash: Vec<_> = names
        .iter()
        .map(|name| format!("self.{name}.hash(state);"))
        .collect();
    let (equal, hash) = (equal.join(" && "), hash.concat());
    source.line(&format!(
        "
impl{generics} fmt::Debug for {this} {{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{ inspect::debug(self, f) }}
}}

impl{generics} PartialEq for {this} {{
    fn eq(&self, other: &Self) -> bool {{ {equal} }}
}}

impl{generics} Eq for {this} {{}}

impl{generics} Hash for {this} {{
    fn hash<H: Hasher>(&self, state: &mut H) {{ {hash} }}
}}"
    ));
}

/// What two handles must have in common to be equal.
fn compared(on: &On<'_>) -> Vec<String> {
    if on.description.is_root(on.resource) {
        return vec!["meta".to_owned()];
    }
    let own = own(on).map(|identifier| identifier.name.text.clone());
    let listed = on.resource.listed.iter();
    let listed = listed.map(|listed| format!("{}()", listed.identifier.0));
    std::iter::once("scope".to_owned())
        .chain(own)
        .chain(listed)
        .collect()
}
