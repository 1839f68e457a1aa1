//! What a description says, once it is read.

use std::collections::BTreeMap;

/// A name, and the byte offset at which it stands in the description.
#[derive(Debug, Clone)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its offset.
    pub at: usize,
}

/// A whole description.
#[derive(Debug, Clone)]
pub struct Description {
    /// The service.
    pub service: Service,
    /// Its resources, in the order of the text. The service's own handle is among them.
    pub resources: Vec<Resource>,
    /// What each operation does, in a sentence.
    pub operations: BTreeMap<String, Name>,
    /// What each parameter that an identifier fills in is, in a clause.
    pub parameters: BTreeMap<String, Name>,
}

/// The service.
#[derive(Debug, Clone)]
pub struct Service {
    /// The name that boto3 and the module have for it: `s3`.
    pub name: String,
    /// The resource on top, boto3's `ServiceResource`.
    pub root: Name,
    /// The crate of the SDK.
    pub sdk: String,
    /// The address of an operation's page, with `{operation}`.
    pub api: String,
    /// The address of a page of boto3's reference, with `{page}`.
    pub boto3: String,
}

/// One resource.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its type's name.
    pub name: Name,
    /// What it is, in a clause.
    pub about: String,
    /// What names it, in order.
    pub identifiers: Vec<Identifier>,
    /// What a listing gives for it, where the handle holds that.
    pub listed: Option<Listed>,
    /// How its attributes are had.
    pub load: Option<Load>,
    /// What can be done with it.
    pub actions: Vec<Action>,
    /// The resources that can be named from it.
    pub has: Vec<SubResource>,
    /// The resources that can be listed from it.
    pub collections: Vec<Collection>,
    /// What can be done with many of it in one request.
    pub batch: Vec<Request>,
    /// What can be waited for.
    pub waiters: Vec<Waiter>,
    /// What boto3 has and the SDK does not.
    pub gaps: Vec<Request>,
}

/// Something that names a resource.
#[derive(Debug, Clone)]
pub struct Identifier {
    /// The identifier.
    pub name: Name,
    /// The parameter that it fills in.
    pub parameter: String,
    /// Its Rust type; text without one.
    pub kind: Option<String>,
}

/// What a listing gives.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The SDK's type.
    pub kind: String,
    /// The identifier that is read from it, and the field.
    pub identifier: (String, String),
    /// The resource whose members it has besides its own.
    pub handle: Reference,
}

/// A name for a request.
#[derive(Debug, Clone)]
pub struct Request {
    /// The name.
    pub name: Name,
    /// The operation.
    pub operation: Name,
}

/// Something that can be waited for.
#[derive(Debug, Clone)]
pub struct Waiter {
    /// The name.
    pub name: Name,
    /// The waiter.
    pub waiter: Name,
    /// Whether its last response is what a load would have got.
    pub loads: bool,
}

/// How attributes are had.
#[derive(Debug, Clone)]
pub struct Load {
    /// The operation.
    pub operation: Name,
    /// Whether a hand-written file sends it and picks what to keep.
    pub by_hand: bool,
    /// The part of the response that is kept, where that is not all of it.
    pub keeps: Option<String>,
}

/// Something that can be done with a resource.
#[derive(Debug, Clone)]
pub struct Action {
    /// Its name.
    pub name: Name,
    /// The operation.
    pub operation: Name,
    /// Whether it changes what was loaded.
    pub changes: bool,
    /// What the caller must give.
    pub parameters: Vec<Parameter>,
    /// What is fixed: a path of two names, and the value.
    pub fixed: Option<Fixed>,
    /// The resource in which it ends.
    pub target: Option<Reference>,
}

/// A required parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// Its Rust type; text without one.
    pub kind: Option<String>,
}

/// A fixed parameter: a field of a structure of the request.
#[derive(Debug, Clone)]
pub struct Fixed {
    /// The structure: a parameter of the request.
    pub structure: String,
    /// Its field.
    pub field: String,
    /// What it is set to.
    pub value: String,
}

/// A resource that can be named from another.
#[derive(Debug, Clone)]
pub struct SubResource {
    /// The accessor's name.
    pub name: Name,
    /// What it leads to.
    pub target: Reference,
}

/// A resource, and where its identifiers come from.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The resource.
    pub resource: Name,
    /// One source for each of its identifiers, in order.
    pub sources: Vec<IdentifierSource>,
}

/// Where an identifier comes from.
#[derive(Debug, Clone)]
pub enum IdentifierSource {
    /// An identifier of the resource at hand.
    Own(Name),
    /// The caller.
    Caller(Name),
    /// The response to the request.
    Response(Name),
}

/// The resources that can be listed from another.
#[derive(Debug, Clone)]
pub struct Collection {
    /// Its name.
    pub name: Name,
    /// The operation.
    pub operation: Name,
    /// The operation that boto3 sends, where that is another.
    pub instead_of: Option<String>,
    /// The type of an entry: the SDK's, or, with a dot, a module of the crate and its type.
    pub entry: String,
    /// What an entry is made into.
    pub target: Reference,
}

impl Description {
    /// The resource of this name.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Resource> {
        self.resources
            .iter()
            .find(|resource| resource.name.text == name)
    }

    /// A resource with the members that it has from another, if a listing gives it.
    #[must_use]
    pub fn with_handle(&self, resource: &Resource) -> Resource {
        let mut whole = resource.clone();
        let handle = resource.listed.as_ref();
        if let Some(handle) = handle.and_then(|listed| self.resource(&listed.handle.resource.text))
        {
            whole.load.clone_from(&handle.load);
            whole.actions.extend(handle.actions.iter().cloned());
            whole.has.extend(handle.has.iter().cloned());
            whole.batch.extend(handle.batch.iter().cloned());
            whole.waiters.extend(handle.waiters.iter().cloned());
        }
        whole
    }

    /// Whether this is the service's own handle.
    #[must_use]
    pub fn is_root(&self, resource: &Resource) -> bool {
        resource.name.text == self.service.root.text
    }
}

impl Resource {
    /// The identifier of this name.
    #[must_use]
    pub fn identifier(&self, name: &str) -> Option<&Identifier> {
        self.identifiers
            .iter()
            .find(|identifier| identifier.name.text == name)
    }
}
