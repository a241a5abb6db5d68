fn main() -> Result<(), reqwest::Error> {
    let key = std::env::var("AFFINITY_API_KEY").unwrap_or_default();
    let client = reqwest::blocking::Client::new();
    let answer = client.get("https://api.affinity.co/v2/auth/whoami").bearer_auth(key).send()?;
    println!("{}", answer.status().as_u16());
    Ok(())
}
