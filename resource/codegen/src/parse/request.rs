//! A request, as actions, loads, collections, batch actions and waiters have it.

use crate::description::{
    Assignment, Entry, Gap, Member, Name, PageSize, Paging, Parameter, Path, Request,
};
use crate::notation::{Argument, Fault, Notation};

/// `Operation! by hand for Other(arguments) of Type in Path -> Target(…)`, each part but the first optional.
pub(super) fn request(notation: &mut Notation<'_>) -> Result<Request, Fault> {
    let operation = notation.name("an operation")?;
    let changes = notation.take("!");
    let by_hand = notation.word("by hand");
    let instead_of = if notation.word("for") {
        Some(notation.name("an operation")?.text)
    } else {
        None
    };
    let (mut parameters, mut assignments, mut unsent) = (Vec::new(), Vec::new(), Vec::new());
    for argument in notation.arguments()? {
        match argument {
            Argument::Asked { name, kind } => parameters.push(Parameter { name, kind }),
            Argument::Filled { path, value } => assignments.push(Assignment { path, value }),
            Argument::Unsent(name) => unsent.push(name),
        }
    }
    let at_most = if notation.word("by") {
        let number = notation.number();
        Some(number.ok_or_else(|| notation.fault("a number"))?)
    } else {
        None
    };
    Ok(Request {
        operation,
        changes,
        by_hand,
        instead_of,
        parameters,
        assignments,
        unsent,
        at_most,
        entry: entry(notation)?,
        target: if notation.take("->") {
            Some(notation.target()?)
        } else {
            None
        },
        loads: notation.word("loads"),
    })
}

/// `of Instance in Reservations[].Instances[]`.
fn entry(notation: &mut Notation<'_>) -> Result<Option<Entry>, Fault> {
    if !notation.word("of") {
        return Ok(None);
    }
    let kind = notation.name("a type of the SDK")?.text;
    let path = if notation.word("in") {
        notation.path("a member of the response")?
    } else {
        Path::default()
    };
    Ok(Some(Entry { kind, path }))
}

pub(super) fn member(name: Name, notation: &mut Notation<'_>) -> Result<Member, Fault> {
    let request = request(notation)?;
    Ok(Member { name, request })
}

/// A collection must say what an entry is, and what it is made into.
pub(super) fn collection(name: Name, notation: &mut Notation<'_>) -> Result<Member, Fault> {
    let collection = member(name, notation)?;
    if collection.request.entry.is_none() {
        return Err(notation.fault("`of` and the type of an entry"));
    }
    if collection.request.target.is_none() {
        return Err(notation.fault("`->` and a resource"));
    }
    Ok(collection)
}

/// `RepairToy` or `RepairToy: why it is missing`.
pub(super) fn gap(name: Name, notation: &mut Notation<'_>) -> Result<Gap, Fault> {
    let operation = notation.name("an operation")?;
    let reason = notation.take(":").then(|| notation.remainder().to_owned());
    Ok(Gap {
        name,
        operation,
        reason,
    })
}

/// `Marker while IsTruncated, MaxItems`, `Start = Last, Limit`, `NextToken, MaxResults = 1000`.
pub(super) fn paging(name: &Name, notation: &mut Notation<'_>) -> Result<Paging, Fault> {
    let input = notation.name("the parameter that takes the token")?.text;
    let output = if notation.take("=") {
        notation.name("the member that holds the token")?.text
    } else {
        input.clone()
    };
    let more = if notation.word("while") {
        Some(
            notation
                .name("the member that says whether there is more")?
                .text,
        )
    } else {
        None
    };
    let size = if notation.take(",") {
        Some(page_size(notation)?)
    } else {
        None
    };
    let at = name.at;
    Ok(Paging {
        at,
        input,
        output,
        more,
        size,
    })
}

fn page_size(notation: &mut Notation<'_>) -> Result<PageSize, Fault> {
    let parameter = notation
        .name("the parameter that takes the page's size")?
        .text;
    let always = if notation.take("=") {
        let number = notation.number();
        Some(number.ok_or_else(|| notation.fault("a number"))?)
    } else {
        None
    };
    let least = notation.number();
    if least.is_some() && !notation.take("..") {
        return Err(notation.fault("`..`"));
    }
    Ok(PageSize {
        parameter,
        always,
        least,
    })
}
