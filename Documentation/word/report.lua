-- What pandoc does not know of our Markdown: which bold lines are captions, where the pictures are, and that
-- the other pages are Word documents too.

local png
local captions = {Tabel = "Table Caption", Table = "Table Caption", Figuur = "Image Caption", Figure = "Image Caption"}

local function read(meta)
  png = pandoc.utils.stringify(meta.png)
  meta.png = nil
  return meta
end

-- "**Tabel 3. ...**" is a caption: it stays with what follows and is in Word's own lists of captions.
local function caption(paragraph)
  local first = paragraph.content[1]
  if #paragraph.content ~= 1 or first.t ~= "Strong" then return nil end
  local word, number = pandoc.utils.stringify(first):match("^(%a+) (%d+)%. ")
  if not word or not captions[word] then return nil end
  return pandoc.Div({pandoc.Para(first.content)}, pandoc.Attr("", {}, {["custom-style"] = captions[word]}))
end

-- A figure is its PNG, as wide as the text, with the description as alternative text.
local function image(picture)
  local name = picture.src:match("figures/([^/]+)%.svg$")
  if not name then return nil end
  picture.src = png .. "/" .. name .. ".png"
  picture.attributes.width = "16cm"
  return picture
end

local function link(target)
  target.target = target.target:gsub("%.md$", ".docx"):gsub("%.md#", ".docx#")
  return target
end

return {{Meta = read}, {Para = caption, Image = image, Link = link}}
