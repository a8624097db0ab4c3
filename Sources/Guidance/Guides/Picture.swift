/// A pictogram, for things that are looked for rather than read about; each is a symbol of `pictograms.svg`.
package enum Picture: String, Codable, Sendable, CaseIterable {
    case atm, camera, card
    case cardReader = "card-reader"
    case computer, counter, document, envelope, keypad
    case letterQR = "letter-qr"
    case phone
    case photoBooth = "photo-booth"
}
