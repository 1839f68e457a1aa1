//! Encodes a form as browsers do: `multipart/form-data`.

use bytes::Bytes;
use memchr::memmem;

/// The content type and the body of a form: its fields, then the file.
pub(super) fn encode(fields: &[(String, String)], file: &[u8]) -> (String, Bytes) {
    let boundary = boundary(fields, file);
    let mut body = Vec::with_capacity(file.len() + 2048);
    for (name, value) in fields {
        begin(&mut body, &boundary, &format!("name=\"{name}\""));
        body.extend_from_slice(value.as_bytes());
        body.extend_from_slice(b"\r\n");
    }
    begin(&mut body, &boundary, "name=\"file\"; filename=\"file\"");
    body.extend_from_slice(file);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={boundary}");
    (kind, body.into())
}

fn begin(body: &mut Vec<u8>, boundary: &str, name: &str) {
    let head = format!("--{boundary}\r\nContent-Disposition: form-data; {name}\r\n\r\n");
    body.extend_from_slice(head.as_bytes());
}

/// A boundary that the form does not contain.
fn boundary(fields: &[(String, String)], file: &[u8]) -> String {
    let mut boundary = "boundary".to_owned();
    while memmem::find(file, boundary.as_bytes()).is_some()
        || fields.iter().any(|(_, value)| value.contains(&boundary))
    {
        boundary.push('y');
    }
    boundary
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn the_file_comes_last_and_ends_the_form() {
        let fields = [("key".to_owned(), "a".to_owned())];
        let (kind, body) = encode(&fields, b"bytes");
        assert_eq!(kind, "multipart/form-data; boundary=boundary");
        let expected = "--boundary\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\na\r\n\
            --boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\r\n\
            bytes\r\n--boundary--\r\n";
        assert_eq!(body, expected);
    }

    #[test]
    fn a_file_that_holds_the_boundary_gets_another() {
        let (kind, _) = encode(&[], b"--boundaryy--");
        assert_eq!(kind, "multipart/form-data; boundary=boundaryyy");
    }
}
