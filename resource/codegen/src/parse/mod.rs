//! From the text of a description to what it says.

mod request;
mod resource;
mod table;

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::description::{Description, Name, Paging, Service};
use crate::notation::{Fault, Notation};
use crate::{Error, ErrorKind};
use table::Table;

/// Reads a description; `file` is what errors call it.
///
/// # Errors
///
/// [`Error`] with line and column where the text is not TOML, has a key that no table knows, lacks one that it
/// must have, or breaks the notation.
pub fn parse(file: &str, text: &str) -> Result<Description, Error> {
    let top = DeTable::parse(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        Error::at(
            file,
            text,
            offset,
            ErrorKind::Toml(error.message().to_owned()),
        )
    })?;
    read(top.get_ref()).map_err(|(offset, kind)| Error::at(file, text, offset, kind))
}

fn read(top: &DeTable<'_>) -> Result<Description, Fault> {
    let mut top = Table::new("description", 0, top);
    let service = service(top.table("service")?)?;
    let operations = sentences(top.table("operations")?)?;
    let parameters = top.optional_table("parameters")?;
    let parameters = parameters.map(sentences).transpose()?.unwrap_or_default();
    let pages = top.optional_table("pages")?;
    let pages = pages.map(pagings).transpose()?.unwrap_or_default();
    let mut resources = Vec::new();
    while let Some(table) = top.next_table()? {
        resources.push(resource::resource(table)?);
    }
    Ok(Description {
        service,
        resources,
        operations,
        parameters,
        pages,
    })
}

fn service(mut table: Table<'_>) -> Result<Service, Fault> {
    let service = Service {
        name: table.required("name")?.text,
        root: table.required("root")?,
        sdk: table.required("sdk")?.text,
        api: table.required("api")?.text,
        boto3: table.required("boto3")?.text,
        by_hand: table.text("by_hand")?.map(|text| text.text),
    };
    table.end(&["name", "root", "sdk", "api", "boto3", "by_hand"])?;
    Ok(service)
}

fn pagings(mut table: Table<'_>) -> Result<BTreeMap<String, Paging>, Fault> {
    let mut pagings = BTreeMap::new();
    while let Some((name, text)) = table.next_text()? {
        let mut notation = Notation::new(&text.text, text.at);
        let paging = request::paging(&name, &mut notation)?;
        notation.end()?;
        pagings.insert(name.text, paging);
    }
    Ok(pagings)
}

fn sentences(mut table: Table<'_>) -> Result<BTreeMap<String, Name>, Fault> {
    let mut sentences = BTreeMap::new();
    while let Some((name, sentence)) = table.next_text()? {
        // The place that matters in an error is that of the name.
        sentences.insert(
            name.text,
            Name {
                text: sentence.text,
                at: name.at,
            },
        );
    }
    Ok(sentences)
}
