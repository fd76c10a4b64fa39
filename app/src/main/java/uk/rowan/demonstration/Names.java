package uk.rowan.demonstration;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import uk.rowan.people.Name;

/// Invented names, plain ones and those that computers get wrong.
final class Names {

  private static final List<String> WOMEN =
      words(
          """
          Abigail Adaeze Aisha Alice Amara Ama Amelia Aneta Anita Anna Asha Beatrice Bethan Bronwen Camille Carys Chloe
          Clara Daisy Dalia Deborah Diane Dorota Eleanor Elif Emily Esther Farah Fatima Fiona Freya Gail Gemma Grace
          Habiba Hannah Helen Imogen Ioana Iris Isla Jade Jasmine Joanna Julie Karen Katya Kezia Lauren Leah Lena Lucy
          Magda Maisie Maria Mariam Megan Mina Molly Monika Nadia Naomi Nicola Nia Noor Olivia Oluchi Paige Phoebe
          Priya Rachel Rosa Ruth Sadia Samira Sarah Seren Shanice Sophie Stella Tamsin Tanya Teresa Tess Uma Valerie
          Vera Violet Wendy Yasmin Yetunde Zara Zofia""");
  private static final List<String> MEN =
      words(
          """
          Aaron Adam Adeel Adrian Alan Alexei Amir Andrew Anthony Arjun Barry Ben Bilal Brian Bryn Callum Carl Chinedu
          Christopher Colin Connor Craig Damian Daniel Darren David Dean Derek Dylan Edward Eamon Elliot Emeka Eric
          Farid Finley Frank Gareth Gary George Graham Grzegorz Hamza Harry Hassan Henry Hugo Hywel Ian Idris Imran
          Ivan Jack Jacob Jamal James Jason Joel Joseph Karl Keith Kevin Kwame Lee Leo Lewis Liam Luke Malik Marcin
          Mark Martin Matthew Mehmet Michael Nathan Neil Nigel Noah Omar Oscar Owen Patrick Paul Peter Piotr Rafael
          Rhys Robert Ryan Samir Scott Sean Simon Stefan Steven Tariq Terence Thomas Toby Tomasz Victor Wayne William
          Yusuf Zain""");
  private static final List<String> FAMILIES =
      words(
          """
          Abbott Achebe Adeyemi Ahmed Akhtar Alder Aldridge Ashcombe Atwell Bagshaw Balogun Banks Barlow Beckwith Begum
          Bellamy Birtles Blackwood Bostock Bradwell Brereton Bright Brook Burgess Calder Carrow Chaudhry Cheetham
          Clough Coates Cooper Cotton Crewdson Cross Dale Darlington Davies Dean Dobson Dutton Eaton Edge Ellis Evans
          Fairhurst Farrow Fenwick Finney Forster Gaskell Gill Gould Grant Greenhalgh Gresty Griffiths Hale Hallam
          Hankey Hassan Haworth Heald Hewitt Higson Hollins Howarth Hughes Hussain Ibrahim Iqbal Jankowski Jennings
          Johnson Jones Kamara Kaur Kendall Khan Kirkham Kowalski Lamb Lathom Leigh Lewis Lightfoot Lister Lowe
          Maddock Malik Mann Marsden Mensah Mills Minshull Moss Mottram Nadeem Naylor Ncube Nowak Oakes Oduya Ogden
          Okafor Okoro Orme Osei Parker Patel Pemberton Percival Pickering Pike Popescu Prescott Price Quill Ravens
          Rawlins Reed Rhodes Rigby Roberts Rowe Rowley Royle Sandhu Shaw Shipley Siddall Singh Snow Speakman Stubbs
          Sutton Swann Tahir Tanner Thorley Tomkinson Underhill Vale Venables Wade Walker Warburton Warsame Webb
          Whalley Wilbraham Wilkes Winstanley Wojcik Wood Yarwood Yates Zielinski""");

  /// Each of them broke something somewhere.
  private static final List<Name> AWKWARD =
      List.of(
          new Name("Suhaila", ""),
          new Name("Siobhán", "O'Neil"),
          new Name("Mary-Anne", "Smith-Jones-Ffoulkes"),
          new Name("Käthe", "Weiß"),
          new Name("ليلى", "حداد"),
          new Name("Wilhelmina Philippa", "Featherstonehaugh-Cholmondeley-Majoribanks"),
          new Name("Nguyễn Thị", "Ánh"),
          new Name("Jo", "d’Arcy-Null"),
          new Name("María José", "García López de la Vega"),
          new Name("Ó", "Brien"),
          new Name("Şebnem", "Çelik"),
          new Name("Anneke", "van der Berg"));

  private final Dice dice;
  private int awkward;

  Names(Dice dice) {
    this.dice = dice;
  }

  private static List<String> words(String all) {
    return List.of(all.strip().split("\\s+", -1));
  }

  String given(boolean woman) {
    return dice.pick(woman ? WOMEN : MEN);
  }

  String family() {
    return dice.pick(FAMILIES);
  }

  /// The next of those that are awkward, in turn.
  Name awkward() {
    return AWKWARD.get(awkward++ % AWKWARD.size());
  }

  /// Two given names for twins that neither look nor sound alike.
  static List<String> ofTwins(boolean girls) {
    return girls ? List.of("Grace", "Zofia") : List.of("Oscar", "Benjamin");
  }

  /// As a user name: no accents, no capitals.
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", ".");
  }
}
