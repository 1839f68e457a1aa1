//! A description, parsed.

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
    /// The purpose of each operation, in a sentence.
    pub operations: BTreeMap<String, Name>,
    /// The meaning of each parameter that an identifier fills in, in a clause.
    pub parameters: BTreeMap<String, Name>,
    /// How each operation that has pages asks for the next one.
    pub pages: BTreeMap<String, Paging>,
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
    /// The module of hand-written functions that make the client and name a handle in errors, if there is one.
    pub by_hand: Option<String>,
}

/// One resource.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its type's name.
    pub name: Name,
    /// The meaning of the resource, in a clause.
    pub about: String,
    /// An example in Rust.
    pub example: Option<String>,
    /// Its identifiers, in order.
    pub identifiers: Vec<Identifier>,
    /// The entry of a listing, where the handle holds it.
    pub listed: Option<Listed>,
    /// How its attributes are had.
    pub load: Option<Request>,
    /// The SDK's type of its attributes, where only other requests give them.
    pub data: Option<String>,
    /// Its actions.
    pub actions: Vec<Member>,
    /// The resources that can be named from it.
    pub has: Vec<SubResource>,
    /// The resources that can be listed from it.
    pub collections: Vec<Member>,
    /// Its batch actions.
    pub batch: Vec<Member>,
    /// Its waiters.
    pub waiters: Vec<Member>,
    /// Elements of boto3 that the SDK lacks.
    pub gaps: Vec<Gap>,
}

/// Something that names a resource.
#[derive(Debug, Clone)]
pub struct Identifier {
    /// The identifier.
    pub name: Name,
    /// The parameter that it fills in, if requests have one.
    pub parameter: Option<String>,
    /// Its Rust type; text without one.
    pub kind: Option<String>,
    /// Whether it is a secret, which `Debug` does not show.
    pub hidden: bool,
}

/// The entry of a listing.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The SDK's type.
    pub kind: String,
    /// The identifier that is read from it, and the field.
    pub identifier: (String, String),
    /// The resource whose members it has besides its own.
    pub handle: Reference,
}

/// A request under a name: an action, a collection, a batch action, a waiter.
#[derive(Debug, Clone)]
pub struct Member {
    /// The name.
    pub name: Name,
    /// The request.
    pub request: Request,
}

/// A request: an operation or a waiter, what it is given, and what becomes of its response.
#[derive(Debug, Clone)]
pub struct Request {
    /// The operation, or the waiter.
    pub operation: Name,
    /// Whether it changes what was loaded.
    pub changes: bool,
    /// Whether a hand-written file has the method.
    pub by_hand: bool,
    /// The operation that boto3 sends, where that is another.
    pub instead_of: Option<String>,
    /// The values that the caller must give.
    pub parameters: Vec<Parameter>,
    /// Parameters that are filled in besides the identifiers.
    pub assignments: Vec<Assignment>,
    /// The identifiers for which the operation has no parameter.
    pub unsent: Vec<Name>,
    /// How many identifiers one request of a batch takes.
    pub at_most: Option<usize>,
    /// The part of the response that counts, where that is not all of it.
    pub entry: Option<Entry>,
    /// The resource in which it ends.
    pub target: Option<Reference>,
    /// Whether a waiter's last response is what a load would have got.
    pub loads: bool,
}

/// A part of a response: the SDK's type, and where it stands.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The SDK's type, or, with a dot, a module of the crate and its type.
    pub kind: String,
    /// Where it stands; empty for a hand-written operation, which knows.
    pub path: Path,
}

/// A way into a structure, member by member.
#[derive(Debug, Clone, Default)]
pub struct Path {
    /// The members.
    pub steps: Vec<Step>,
    /// Where it stands in the description.
    pub at: usize,
}

/// A member of a structure.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// The part that is taken of it.
    pub take: Take,
}

/// The part that is taken of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// The member itself.
    It,
    /// The first element of the list: `[0]`.
    First,
    /// Every element of the list: `[]`.
    Each,
}

/// A required parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// Its Rust type; text without one.
    pub kind: Option<String>,
}

/// A parameter of a request, or a field of one, and what it is set to.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// `Name`, `Name[]` for a list with one element for each identifier, `Name.Field`, `Name[].Field`.
    pub path: Path,
    /// Its value.
    pub value: Value,
}

/// The value of a parameter.
#[derive(Debug, Clone)]
pub enum Value {
    /// An identifier of the resource at hand.
    Own(Name),
    /// The values that the caller gives to name the resource in which the action ends.
    Caller(Name),
    /// Text.
    Text(String),
    /// `true`, `false`, a number.
    Literal(String),
    /// A variant of an enumeration of the SDK.
    Variant(String),
    /// The place of the identifier in the batch, as text.
    Place,
    /// A structure of the SDK.
    Structure {
        /// Its type.
        kind: String,
        /// Whether it has members that must be set, so that building it can fail.
        fallible: bool,
        /// Its fields.
        fields: Vec<(String, Value)>,
    },
}

/// A resource that can be named from another.
#[derive(Debug, Clone)]
pub struct SubResource {
    /// The accessor's name.
    pub name: Name,
    /// The resource that it leads to.
    pub target: Reference,
}

/// Elements of boto3 that the SDK lacks.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The element's name; `load` for a load.
    pub name: Name,
    /// The operation behind it.
    pub operation: Name,
    /// Why it is missing, if that is not for want of the operation.
    pub reason: Option<String>,
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
    /// The response to the request, or its entry.
    Response(Path),
    /// The request.
    Request(Path),
    /// The attributes, which a load or a listing gave.
    Data(Path),
    /// A constant.
    Text(Name),
}

/// How an operation asks for its next page.
#[derive(Debug, Clone)]
pub struct Paging {
    /// Where the operation's name stands.
    pub at: usize,
    /// The parameter that takes the token.
    pub input: String,
    /// The member of the response that holds the next one.
    pub output: String,
    /// The member of the response that says whether there is another page.
    pub more: Option<String>,
    /// The parameter that takes the size of a page.
    pub size: Option<PageSize>,
}

/// The size of a page.
#[derive(Debug, Clone)]
pub struct PageSize {
    /// The parameter.
    pub parameter: String,
    /// The page size that is sent if the caller sets none, because without it there is no token.
    pub always: Option<i32>,
    /// The least that the operation takes, if more than one.
    pub least: Option<i32>,
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

    /// Whether this is the handle on top.
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

impl Path {
    /// Whether it leads to the elements of a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.steps.iter().any(|step| step.take == Take::Each)
    }
}

impl std::fmt::Display for Path {
    /// As in a description: `Reservations[].Instances[]`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, step) in self.steps.iter().enumerate() {
            let dot = if place == 0 { "" } else { "." };
            let take = match step.take {
                Take::It => "",
                Take::First => "[0]",
                Take::Each => "[]",
            };
            write!(f, "{dot}{}{take}", step.name)?;
        }
        Ok(())
    }
}

impl Value {
    /// The identifiers of the resource at hand that it holds.
    #[must_use]
    pub fn uses(&self, identifier: &str) -> bool {
        match self {
            Self::Own(name) => name.text == identifier,
            Self::Structure { fields, .. } => fields.iter().any(|(_, one)| one.uses(identifier)),
            _ => false,
        }
    }
}
